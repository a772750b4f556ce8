// The page in a room: a participant's phone, the projector, or the facilitator's remote control.
import type { Looker } from '../../state/room/place.ts';
import { LiveRegion } from '../shell/announce.tsx';
import { facilitator } from './current.ts';
import { Away, NoKey } from './reach.tsx';
import { Remote } from './remote.tsx';
import { Screen } from './screen.tsx';
import { Seat } from './seat.tsx';

/** What only the holder of the key sees. */
function Facilitated({ as }: { as: 'screen' | 'remote' }) {
  const { snapshot, reach, refused } = facilitator;
  if (reach.value === 'unknown' || reach.value === 'lost') return <NoKey said={refused.value} />;
  return (
    <>
      <Away reach={reach.value} found={snapshot.value !== null} />
      {snapshot.value && (as === 'screen' ? <Screen snapshot={snapshot.value} /> : <Remote snapshot={snapshot.value} />)}
    </>
  );
}

export function Room({ looker }: { looker: Looker }) {
  return (
    <>
      <main class={`room ${looker}`} tabIndex={-1}>{looker === 'seat' ? <Seat /> : <Facilitated as={looker} />}</main>
      <LiveRegion />
    </>
  );
}
