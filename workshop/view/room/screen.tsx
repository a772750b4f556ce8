// The projector: what the room does now, large enough for the last row. No names, and nobody before anybody else.
import { scenarioNamed } from '../../state/scenarios.ts';
import type { ScreenSnapshot } from '../../state/room/messages.ts';
import { typedAddress } from '../../state/room/place.ts';
import { words } from '../words.ts';
import { ScreenCloud } from './screen_cloud.tsx';
import { ScreenLobby } from './screen_lobby.tsx';
import { ScreenPredict } from './screen_predict.tsx';
import { ScreenReveal } from './screen_reveal.tsx';
import { ScreenTogether } from './screen_together.tsx';

/** What is played, how, and how whoever comes late gets in. */
function Strip({ snapshot: { room, join } }: { snapshot: ScreenSnapshot }) {
  const { room_screen: text, script } = words.value;
  const name = scenarioNamed(room.scenario);
  return (
    <header class="strip">
      <h1>
        {name && script.scenarios[name].title} <small>{text.modes[room.mode]}</small>
      </h1>
      {room.phase === 'paused' && <p class="pause" role="status">❚❚ {text.paused}</p>}
      <p>
        {text.here(room.here)} · {typedAddress(join.address)} · <b class="room-code">{join.code}</b>
      </p>
    </header>
  );
}

const bodies = { together: ScreenTogether, each: ScreenCloud, pairs: ScreenCloud, predict: ScreenPredict };

function Body({ snapshot }: { snapshot: ScreenSnapshot }) {
  const { mode, phase } = snapshot.room;
  if (phase === 'reveal' && mode !== 'predict') return <ScreenReveal snapshot={snapshot} />;
  const Shown = bodies[mode];
  return <Shown snapshot={snapshot} />;
}

export function Screen({ snapshot }: { snapshot: ScreenSnapshot }) {
  if (snapshot.room.phase === 'lobby') return <ScreenLobby snapshot={snapshot} />;
  return (
    <>
      <Strip snapshot={snapshot} />
      <Body snapshot={snapshot} />
    </>
  );
}
