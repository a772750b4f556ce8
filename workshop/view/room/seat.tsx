// A participant's phone.
import { useEffect } from 'preact/hooks';
import type { SeatSnapshot } from '../../state/room/messages.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';
import { seat } from './current.ts';
import { Join } from './join.tsx';
import { Away, ThrownOut } from './reach.tsx';

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

export function Seat() {
  const { snapshot, reach, invitation } = seat;
  if (reach.value === 'thrown_out') return <ThrownOut />;
  if (reach.value === 'unknown') return invitation.value && <Join invitation={invitation.value} />;
  return (
    <>
      <Away reach={reach.value} found={snapshot.value !== null} />
      {snapshot.value && <Lobby snapshot={snapshot.value} />}
    </>
  );
}
