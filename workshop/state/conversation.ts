// What a conversation says about itself: turns, values, and other conversations made of it. Pure functions.
import type { Link } from './link.ts';
import type { Conversation, End, Meeting, Move, State, TalkAnswer, Turn } from '../worker/messages.ts';

export interface Place {
  meeting: number;
  turn: number;
}

export const samePlace = (a: Place, b: Place): boolean => a.meeting === b.meeting && a.turn === b.turn;

/** The conversation that a link holds. */
export const conversationOf = ({ seed, card, members, meetings, turns, settings, moves }: Link): Conversation => ({
  seed, card, members, meetings, turns, settings, moves,
});

export const turnsOf = (answer: TalkAnswer): Turn[] => answer.meetings.flatMap((meeting) => meeting.turns);

export const turnAt = (answer: TalkAnswer, { meeting, turn }: Place): Turn | null => answer.meetings[meeting]?.turns[turn] ?? null;

/** The state just before a turn. */
export function stateBefore(answer: TalkAnswer, { meeting, turn }: Place): State | null {
  const held = answer.meetings[meeting];
  return (turn === 0 ? held?.before : held?.turns[turn - 1]?.after) ?? null;
}

/** The state now: after the last turn, or before the first of a meeting that has just begun. */
export const stateNow = (answer: TalkAnswer): State | null => {
  const last = answer.meetings.at(-1);
  return last?.turns.at(-1)?.after ?? last?.before ?? null;
};

/** Mean power of the members. */
export const powerOf = (state: State): number =>
  state.customers.reduce((total, { power }) => total + power, 0) / Math.max(1, state.customers.length);

export const trustOf = (state: State): number =>
  state.customers.reduce((total, { trust }) => total + trust, 0) / Math.max(1, state.customers.length);

/** All moves that were made, whoever chose them. */
export const movesMade = (answer: TalkAnswer): Move[][] => answer.meetings.map((meeting) => meeting.turns.map((turn) => turn.move));

/** The same conversation up to a turn, without it. */
export const before = (conversation: Conversation, made: Move[][], { meeting, turn }: Place): Conversation => ({
  ...conversation,
  moves: [...made.slice(0, meeting), (made[meeting] ?? []).slice(0, turn)],
});

/** The same conversation with one move replaced, the others as they were made. */
export const withMove = (conversation: Conversation, made: Move[][], place: Place, move: Move): Conversation => ({
  ...conversation,
  moves: made.map((meeting, q) => meeting.map((each, k) => (samePlace(place, { meeting: q, turn: k }) ? move : each))),
});

/** The part of an answer up to its first `count` turns, as if no more had been played. */
export function firstTurns(answer: TalkAnswer, count: number): TalkAnswer {
  const meetings: Meeting[] = [];
  let left = count;
  for (const meeting of answer.meetings) {
    if (left < 0 || (left === 0 && meetings.length > 0)) break;
    const turns = meeting.turns.slice(0, left);
    const whole = turns.length === meeting.turns.length;
    meetings.push({ before: meeting.before, turns, ended: whole && meeting.ended, end: whole ? meeting.end : null });
    left -= meeting.turns.length;
  }
  const shown = meetings.reduce((total, meeting) => total + meeting.turns.length, 0);
  const points = answer.turning_points.filter((point) => turnAt({ ...answer, meetings }, point));
  return { meetings, next: shown < turnsOf(answer).length ? null : answer.next, turning_points: points };
}

/** How a meeting ended and with how much influence; null where none was held. */
export function endOf(answer: TalkAnswer, meeting: number): { influence: number; end: End | null } | null {
  const held = answer.meetings[meeting];
  const last = held?.turns.at(-1);
  return held && last ? { influence: last.after.influence, end: held.end } : null;
}

/** Without a meeting in which nothing has been said yet, unless it is the first. */
export function withoutNext(answer: TalkAnswer): TalkAnswer {
  const [last, count] = [answer.meetings.at(-1), answer.meetings.length];
  if (!last || count < 2 || last.turns.length > 0) return answer;
  return { ...answer, meetings: answer.meetings.slice(0, -1) };
}

/** How far a relationship has come, the best end of its meetings counting. */
export function resultOf(answer: TalkAnswer): 'order' | 'next_step' | 'chase' | 'open' {
  const ends = answer.meetings.flatMap((meeting) => (meeting.end ? [meeting.end] : []));
  if (ends.includes('order')) return 'order';
  return ends.at(-1) ?? 'open';
}
