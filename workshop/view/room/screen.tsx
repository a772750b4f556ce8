// The projector.
import type { ScreenSnapshot } from '../../state/room/messages.ts';

export function Screen({ snapshot }: { snapshot: ScreenSnapshot }) {
  return <h1>{snapshot.join.code}</h1>;
}
