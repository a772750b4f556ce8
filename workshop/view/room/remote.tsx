// The facilitator's remote control.
import type { ScreenSnapshot } from '../../state/room/messages.ts';
import { words } from '../words.ts';

export function Remote({ snapshot: { room, join } }: { snapshot: ScreenSnapshot }) {
  const { title, lobby } = words.value.room;
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{lobby.here(room.here)}</p>
      <p class="spoken">{join.code}</p>
    </>
  );
}
