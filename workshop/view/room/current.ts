// The room that this page is in, and the one place from which the page speaks to a network: its own server.
import { computed, effect, signal } from '@preact/signals';
import { newFacilitator } from '../../state/room/facilitator.ts';
import { type Looker, lookerAt } from '../../state/room/place.ts';
import { newSeat } from '../../state/room/seat.ts';
import { showConversation } from '../../state/room/shown.ts';
import { talk } from '../../state/current.ts';
import { change } from '../../state/page.ts';
import { followLooks } from '../address.ts';

const send = (path: string, request: RequestInit) => fetch(path, request);

export const looker: Looker | null = lookerAt(location.protocol, location.pathname);
export const seat = newSeat(send);
export const facilitator = newFacilitator(send, looker === 'screen' ? 'screen' : 'remote');

/** The code that the address brought, for the form of joining. */
export const broughtCode = signal('');

/** Code or key of the address, taken out of it at once: nobody who looks at the phone or at its history reads it. */
function takenFragment(): string | null {
  const brought = location.hash.slice(1);
  if (brought === '') return null;
  history.replaceState(null, '', location.pathname);
  return brought;
}

/** A phone that slept, or found its network again, does not wait to be looked for. */
function whenBack(wake: () => void): void {
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake());
  addEventListener('online', wake);
  addEventListener('pageshow', (event) => (event as PageTransitionEvent).persisted && wake());
}

/** The projector speaks the room's language, in large type. */
function followRoom(): void {
  change({ size: 'projector' });
  effect(() => {
    const spoken = facilitator.snapshot.value?.room.language;
    if (spoken) change({ language: spoken });
  });
}

/** A phone shows the conversation that its seat holds or follows. */
function followSeat(): void {
  showConversation(computed(() => seat.snapshot.value && { room: seat.snapshot.value.room, moves: seat.moves.value }), talk);
  effect(() => {
    const { room, seat: own } = seat.snapshot.value ?? {};
    talk.onlooker.value = room?.mode === 'together' || own?.role === 'customer';
  });
}

export function enterRoom(as: Looker): void {
  const brought = takenFragment();
  followLooks();
  if (as === 'seat') {
    broughtCode.value = brought ?? '';
    followSeat();
    whenBack(seat.wake);
    void seat.begin();
    return;
  }
  if (as === 'screen') followRoom();
  whenBack(facilitator.wake);
  void facilitator.enter(brought);
}
