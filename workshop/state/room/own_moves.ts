// One's own moves are shown at once, and sent one after another. What the room refuses is taken back.
import { signal } from '@preact/signals';
import type { Move } from '../../worker/messages.ts';
import { readMoves, writeMoves } from '../link.ts';
import { appended } from '../talk.ts';
import type { SeatSnapshot, Turn } from './messages.ts';
import type { Sent } from './post.ts';

type OwnMove = Turn & { move: Move };

export function newOwnMoves(deliver: (move: OwnMove) => Promise<Sent<object>>, refused: (sent: Sent<object> & { is: 'refusal' }) => void) {
  const pending = signal<OwnMove[]>([]); // what no snapshot has shown yet, in order
  let answered = 0; // of these, how many the room has
  let sending = false;

  const clear = () => {
    pending.value = [];
    answered = 0;
  };

  async function sendAll() {
    for (let next = pending.value[answered]; next; next = pending.value[answered]) {
      const result = await deliver(next);
      if (result.is === 'refusal') {
        clear();
        refused(result);
      } else if (pending.value.includes(next)) {
        answered = pending.value.indexOf(next) + 1;
      }
    }
  }

  return {
    pending,
    async make(move: OwnMove) {
      pending.value = [...pending.value, move];
      if (sending) return;
      sending = true;
      await sendAll();
      sending = false;
    },
    /** Forgets what the room shows by itself, and all of another round. */
    settle({ room, seat }: SeatSnapshot) {
      const held = readMoves(seat.moves);
      const left = pending.value.filter(({ round, meeting, turn }) => round === room.round && turn >= (held[meeting]?.length ?? 0));
      answered = Math.max(0, answered - (pending.value.length - left.length));
      pending.value = left;
    },
    /** The seat's moves with those that are on their way. */
    with: (moves: string) => writeMoves(pending.value.reduce((made, { meeting, move }) => appended(made, meeting, move), readMoves(moves))),
  };
}
