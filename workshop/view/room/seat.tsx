// A participant's phone.
import { useEffect } from 'preact/hooks';
import type { SeatSnapshot } from '../../state/room/messages.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';
import { Bar, useRoomLanguage } from './bar.tsx';
import { seat } from './current.ts';
import { useViewInSight } from './in_sight.ts';
import { Join } from './join.tsx';
import { LookBack } from './look_back.tsx';
import { Each, Seller } from './own_talk.tsx';
import { Predict } from './predict.tsx';
import { Away, Lost, ServerSays } from './reach.tsx';
import { Sure } from './sure.tsx';
import { Together } from './together.tsx';
import { Voice } from './voice.tsx';

function Lobby({ snapshot: { room, seat } }: { snapshot: SeatSnapshot }) {
  const { lobby: text } = words.value.room;
  useEffect(() => announce(`${text.title(seat.alias)}. ${text.wait}`), [seat.alias]);
  return (
    <>
      <h1>{text.title(seat.alias)}</h1>
      <p class="lead">{text.wait}</p>
      <p>{text.modes[room.mode]}</p>
      <p class="soft">{text.here(room.here)}</p>
    </>
  );
}

function Paused() {
  const { paused } = words.value.room;
  useEffect(() => announce(paused), []);
  return <h1 class="paused">{paused}</h1>;
}

function Playing({ snapshot: { room, seat } }: { snapshot: SeatSnapshot }) {
  if (room.mode === 'predict') return <Predict room={room} />;
  if (room.together) return <Together together={room.together} />;
  if (seat.role === 'customer' && seat.partner) return <Voice partner={seat.partner} over={seat.over} />;
  return room.mode === 'pairs' ? <Seller seat={seat} /> : <Each />;
}

function Shown({ snapshot }: { snapshot: SeatSnapshot }) {
  switch (snapshot.room.phase) {
    case 'lobby': return <Lobby snapshot={snapshot} />;
    case 'paused': return <Paused />;
    case 'reveal': return <LookBack snapshot={snapshot} />;
    default: return <Playing snapshot={snapshot} />;
  }
}

/** What the room did not take: taken back here, and said. */
function Refused() {
  const said = seat.refused.value;
  return (
    <div role="alert" class="refused">
      {said && (
        <div class="slip">
          <p>{words.value.room.refused}</p>
          <ServerSays said={said} />
          <button type="button" onClick={() => (seat.refused.value = null)}>{words.value.room.understood}</button>
        </div>
      )}
    </div>
  );
}

function Seated({ snapshot }: { snapshot: SeatSnapshot }) {
  const { room: text, shell } = words.value;
  const { phase, mode, round, language } = snapshot.room;
  useRoomLanguage(language);
  useViewInSight(`${round} ${mode} ${phase}`);
  return (
    <>
      <Bar>{text.alias} <strong>{snapshot.seat.alias}</strong></Bar>
      <Shown snapshot={snapshot} />
      <footer>
        {(phase === 'lobby' || phase === 'reveal') && <p class="sober">{shell.sober}</p>}
        <Sure label={text.leave.label} question={text.leave.question} act={() => void seat.leave()} />
      </footer>
      <Refused />
    </>
  );
}

export function Seat() {
  const { snapshot, reach, invitation } = seat;
  if (reach.value === 'lost') return <Lost />;
  if (reach.value === 'unknown') return invitation.value && <Join invitation={invitation.value} />;
  return (
    <>
      <Away reach={reach.value} found={snapshot.value !== null} />
      {snapshot.value && <Seated snapshot={snapshot.value} />}
    </>
  );
}
