// A participant's page: the seat, what is seen from it, and what it sends.
import { type ReadonlySignal, type Signal, computed, signal } from '@preact/signals';
import type { Move } from '../../worker/messages.ts';
import type { Language } from '../link.ts';
import { newLine } from './line.ts';
import type { Guess, Invitation, SeatSnapshot, Turn } from './messages.ts';
import { newOwnMoves } from './own_moves.ts';
import type { Send, Sent } from './post.ts';
import { newWish } from './wish.ts';

export interface Joining {
  code: string;
  consent: boolean;
  language: Language;
}

const sameTurn = (a: Turn, b: Turn) => a.round === b.round && a.meeting === b.meeting && a.turn === b.turn;

export function newSeat(send: Send) {
  const invitation = signal<Invitation | null>(null);
  /** What the room did not take, in its own words; gone with the next thing that is sent. */
  const refused = signal<string | null>(null);
  const line = newLine<SeatSnapshot>(send, 'seat', settle);
  const { snapshot } = line;

  function onRefusal(sent: Sent<object> & { is: 'refusal' }) {
    // Without a seat nothing can be sent.
    if (sent.status === 403) void line.connect();
    else refused.value = sent.message;
  }
  const moves = newOwnMoves((move) => line.post('move', move), onRefusal);
  const vote = newWish<Turn & { move: Move }>((wish) => line.post('vote', wish), onRefusal);
  const guess = newWish<{ round: number; guess: Guess }>((wish) => line.post('guess', wish), onRefusal);

  /** The turn that the room votes on; null where it does not. */
  const votedTurn = computed<Turn | null>(() => {
    const room = snapshot.value?.room;
    return room?.together ? { round: room.round, meeting: room.together.meeting, turn: room.together.turn } : null;
  });

  function settle(next: SeatSnapshot) {
    moves.settle(next);
    const [voted, guessed] = [vote.wish.peek(), guess.wish.peek()];
    if (voted && (next.seat.vote === voted.move || !votedTurn.peek() || !sameTurn(voted, votedTurn.peek()!))) vote.forget();
    if (guessed && (next.seat.guess === guessed.guess || next.room.round !== guessed.round)) guess.forget();
  }

  return {
    invitation, refused, snapshot, votedTurn,
    reach: line.reach, wake: line.wake, stop: line.stop,
    /** All moves of the conversation on this phone: the room's one, or the seat's with those on their way. */
    moves: computed(() => {
      const now = snapshot.value;
      if (!now) return '';
      return now.room.together ? now.room.together.moves : moves.with(now.seat.moves);
    }),
    vote: computed(() => vote.wish.value?.move ?? snapshot.value?.seat.vote ?? null),
    guess: computed(() => guess.wish.value?.guess ?? snapshot.value?.seat.guess ?? null),
    async begin() {
      void line.connect();
      const sent = await line.ask<{ about: Invitation }>('about');
      if (sent.is === 'answer') invitation.value = sent.answer.about;
    },
    async join(joining: Joining) {
      const sent = await line.post('join', joining);
      if (sent.is === 'answer') void line.connect();
      return sent;
    },
    async leave() {
      await line.post('leave', {});
      line.forget();
    },
    ...newActs(snapshot, { refused, votedTurn, moves, vote, guess }),
  };
}
export type RoomSeat = ReturnType<typeof newSeat>;

interface Acting {
  refused: Signal<string | null>;
  votedTurn: ReadonlySignal<Turn | null>;
  moves: ReturnType<typeof newOwnMoves>;
  vote: ReturnType<typeof newWish<Turn & { move: Move }>>;
  guess: ReturnType<typeof newWish<{ round: number; guess: Guess }>>;
}

/** What a participant does in a round. */
const newActs = (snapshot: ReadonlySignal<SeatSnapshot | null>, { refused, votedTurn, moves, vote, guess }: Acting) => ({
  /** The next move of one's own conversation. */
  play(meeting: number, turn: number, move: Move) {
    if (!snapshot.value) return;
    refused.value = null;
    void moves.make({ round: snapshot.value.room.round, meeting, turn, move });
  },
  voteFor(move: Move) {
    if (!votedTurn.value) return;
    refused.value = null;
    void vote.set({ ...votedTurn.value, move });
  },
  guessThat(direction: Guess) {
    if (!snapshot.value) return;
    refused.value = null;
    void guess.set({ round: snapshot.value.room.round, guess: direction });
  },
});
