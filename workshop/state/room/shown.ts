// A room's conversation as the page's own state: so the views of a conversation show it.
import { type ReadonlySignal, batch, computed, effect } from '@preact/signals';
import { type Link, readMoves } from '../link.ts';
import { change } from '../page.ts';
import type { Talk } from '../talk.ts';
import type { Room } from './messages.ts';

/** A conversation of the room with the moves that somebody made. */
export interface Shown {
  room: Pick<Room, 'round' | 'scenario' | 'conversation'>;
  moves: string;
}

/** What the page shows with these moves: `change(linkOf(shown))`. */
export const linkOf = ({ room: { scenario, conversation }, moves }: Shown) => ({
  ...conversation, scenario, settings: {}, interventions: [], moves: readMoves(moves),
}) satisfies Partial<Link>;

/** Shows what is in `source` from now on; a new round begins afresh. */
export function showConversation(source: ReadonlySignal<Shown | null>, talk: Pick<Talk, 'begin'>): void {
  // As text, since a snapshot that changes nothing here must not draw anything again.
  const text = computed(() => source.value && JSON.stringify({ round: source.value.room.round, link: linkOf(source.value) }));
  let begun: number | null = null;
  effect(() => {
    if (text.value === null) return;
    const { round, link } = JSON.parse(text.value) as { round: number; link: Link };
    batch(() => {
      if (begun !== round) talk.begin({ ...link, habit: null });
      begun = round;
      change(link);
    });
  });
}
