// Where the room stands, counted: what a facilitator wants to know before going on.
import { readMoves } from '../link.ts';
import type { Command, Person, Room, ScreenSnapshot } from './messages.ts';

export type Act = Exclude<Command['command'], 'scenario' | 'mode' | 'throw_out' | 'language' | 'keep'>;

/** The command for an act, in the room as it is shown. */
export function commandOf(act: Act, { round, together }: Pick<Room, 'round' | 'together'>): Command {
  if (act !== 'close_vote') return { command: act };
  return { command: act, round, meeting: together?.meeting ?? 0, turn: together?.turn ?? 0 };
}

export const movesOf = ({ moves }: Pick<Person, 'moves'>): number => readMoves(moves).reduce((sum, meeting) => sum + meeting.length, 0);

/** Those who make moves or answer: a customer's voice is not waited for. */
const acting = (people: readonly Person[]) => people.filter(({ role }) => role !== 'customer');

/** How many are done with their part, and of how many; in `together` the votes, of those who are here. */
export function progressOf({ room, people, votes }: ScreenSnapshot): { done: number; of: number } {
  if (room.mode === 'together') return { done: Object.values(votes).reduce((sum, count) => sum + count, 0), of: room.here };
  const all = acting(people);
  return { done: all.filter(({ over, guess }) => (room.mode === 'predict' ? guess !== null : over)).length, of: all.length };
}

/** Whether a reveal would cut somebody short. */
export function stillPlays(screen: ScreenSnapshot): boolean {
  const { phase, mode, together } = screen.room;
  if (phase !== 'playing' || mode === 'predict') return false;
  const { done, of } = progressOf(screen);
  return mode === 'together' ? together?.over === false : done < of;
}

/** What is to be done next, and what else may be: the first is the primary action. */
export function actsOf({ mode, phase, together }: Pick<Room, 'mode' | 'phase' | 'together'>): Act[] {
  switch (phase) {
    case 'lobby': return ['start'];
    case 'paused': return ['resume'];
    case 'locked': return ['reveal'];
    case 'reveal': return ['again'];
    case 'playing':
      if (mode === 'predict') return ['lock', 'pause'];
      if (mode === 'together' && together && !together.over) return ['close_vote', 'pause', 'reveal'];
      return ['reveal', 'pause'];
  }
}
