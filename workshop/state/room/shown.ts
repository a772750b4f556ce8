// A room's conversation as the page's own state: so the views of a conversation show it.
import type { Link } from '../link.ts';
import { readMoves } from '../link.ts';
import type { Room } from './messages.ts';

/** What the page shows with these moves: `change(linkOf(room, moves))`. */
export const linkOf = ({ scenario, conversation }: Room, moves: string): Partial<Link> => ({
  ...conversation, scenario, settings: {}, interventions: [], moves: readMoves(moves),
});
