// The facilitator's remote control: on the laptop or on a second phone.
import type { Room, ScreenSnapshot } from '../../state/room/messages.ts';
import { actsOf, commandOf, progressOf, stillPlays } from '../../state/room/standing.ts';
import { scenarioNamed } from '../../state/scenarios.ts';
import { words } from '../words.ts';
import { Bar, useRoomLanguage } from './bar.tsx';
import { facilitator } from './current.ts';
import { NextRound } from './next_round.tsx';
import { People } from './people.tsx';
import { JoinCode, RemoteCode, Switches } from './remote_settings.tsx';
import { ServerSays } from './reach.tsx';
import { Sure } from './sure.tsx';

/** A reveal ends the round: while somebody still plays it is asked for twice. */
function Acts({ snapshot }: { snapshot: ScreenSnapshot }) {
  const { act, reveal_sure } = words.value.room.remote;
  return (
    <div class="acts">
      {actsOf(snapshot.room).map((name, at) => {
        const command = () => void facilitator.command(commandOf(name, snapshot.room));
        const look = at === 0 ? 'primary' : '';
        return name === 'reveal' && stillPlays(snapshot)
          ? <Sure key={name} look={look} label={act[name]} question={reveal_sure} act={command} />
          : <button key={name} type="button" class={look} onClick={command}>{act[name]}</button>;
      })}
    </div>
  );
}

function progressWords(snapshot: ScreenSnapshot): string {
  const { remote: text } = words.value.room;
  const { done, of } = progressOf(snapshot);
  const { mode } = snapshot.room;
  return mode === 'together' ? text.voted(done, of) : mode === 'predict' ? text.guessed(done, of) : text.over(done, of);
}

/** Of the room's one conversation: where it is, and a tie. */
function Where({ room: { together, conversation } }: { room: Room }) {
  const { room: { remote: text, or }, model } = words.value;
  if (!together) return null;
  if (together.over) return <p>{text.together_over}</p>;
  return (
    <>
      <p>{text.place(together.meeting + 1, conversation.meetings, together.turn + 1)}</p>
      {together.tie.length > 0 && <p class="tie"><strong>{text.tie(together.tie.map((move) => model.moves[move].name).join(or))}</strong></p>}
    </>
  );
}

function Standing({ snapshot }: { snapshot: ScreenSnapshot }) {
  const { room: { remote: text }, script } = words.value;
  const { room } = snapshot;
  const name = scenarioNamed(room.scenario);
  return (
    <section class="standing">
      <p class="soft">{text.modes[room.mode]}</p>
      <h1>{name ? script.scenarios[name].title : room.scenario}</h1>
      <p class="phase" role="status"><strong>{text.phases[room.phase]}</strong></p>
      {room.phase !== 'lobby' && <Where room={room} />}
      <p>{text.here(room.here, room.people)}{room.phase === 'playing' && <><br />{progressWords(snapshot)}</>}</p>
    </section>
  );
}

export function Remote({ snapshot }: { snapshot: ScreenSnapshot }) {
  useRoomLanguage(snapshot.room.language);
  return (
    <>
      <Bar>{words.value.room.remote.title}</Bar>
      <Standing snapshot={snapshot} />
      <Acts snapshot={snapshot} />
      <div role="alert"><ServerSays said={facilitator.refused.value} /></div>
      <NextRound key={snapshot.room.round} room={snapshot.room} />
      <People people={snapshot.people} />
      <JoinCode join={snapshot.join} />
      <RemoteCode />
      <Switches room={snapshot.room} />
    </>
  );
}
