// What the room's moves made, as the projector asks the model for it.
import { type ReadonlySignal, computed, signal } from '@preact/signals';
import type { Conversation, RoomAnswer, TalkAnswer } from '../../worker/messages.ts';
import type { Ask } from '../asking.ts';
import { turnsOf } from '../conversation.ts';
import { type Followed, follow } from '../follow.ts';
import { readMoves } from '../link.ts';
import type { Person, Room, ScreenSnapshot } from './messages.ts';

const mostLucks = 1000;
const mostTurns = 10_000_000; // of a request: docs/room.md

export const conversationIn = ({ conversation }: Room): Conversation => ({ ...conversation, settings: {}, moves: [] });

/** Those who hold a conversation of their own: in pairs, who sells. */
export const holders = (people: readonly Person[]): Person[] => people.filter(({ role }) => role !== 'customer');

/** Those of them who have said something. */
const talkers = (people: readonly Person[]): Person[] => holders(people).filter(({ moves }) => /[a-z]/.test(moves));

/** Each one's moves; together the room has one conversation. */
function movesIn({ room, people }: ScreenSnapshot): string[] {
  if (room.mode === 'predict') return [];
  if (room.mode !== 'together') return talkers(people).map(({ moves }) => moves);
  return room.together?.moves ? [room.together.moves] : [];
}

/** As many as a request may have. */
export const lucksFor = (people: number, { meetings, turns }: Pick<Conversation, 'meetings' | 'turns'>): number =>
  Math.min(mostLucks, Math.floor(mostTurns / Math.max(1, people * meetings * turns)));

const asked = (moves: string[], conversation: Conversation, count: number) =>
  moves.length === 0 ? null : { conversation, people: moves.map((each) => ({ moves: readMoves(each) })), count };

/** One of the three conversations. `played` is null until the model has played it. */
export interface Shown {
  level: number;
  played: TalkAnswer | null;
}

/** Three people's, or the room's own where it held one together. */
const typicalOf = (answer: RoomAnswer | null): RoomAnswer['typical'] =>
  (answer?.people.length === 1 ? [{ level: 0.5, person: 0 }] : (answer?.typical ?? []));

/** The three conversations, each played by its moves. */
function newThree(ask: Ask, room: ReadonlySignal<Room | null>, moves: ReadonlySignal<string[]>, answer: ReadonlySignal<RoomAnswer | null>) {
  const played = [0, 1, 2].map((at) => follow(ask, 'talk', computed(() => {
    const person = typicalOf(answer.value)[at]?.person;
    const found = person === undefined ? undefined : moves.value[person];
    return found === undefined || !room.value ? null : { conversation: { ...conversationIn(room.value), moves: readMoves(found) } };
  }), `room conversation ${at}`));
  const three = computed((): Shown[] => typicalOf(answer.value).map(({ level }, at) => ({ level, played: played[at]!.answer.value })));
  const turn = signal(0); // all of them up to here
  const last = computed(() => Math.max(0, ...three.value.map((each) => (each.played ? turnsOf(each.played).length : 0))));
  return { three, turn, last };
}

/** Where a relationship stands. */
export interface Standing {
  influence: number; // shares from 0 to 1
  power: number;
}
export interface Relationship {
  key: string;
  course: Standing[]; // oldest first; the last is now
}

/** Where each talker's relationship has stood, under the alias; the last that is known while the model works. */
function newStandings(live: Followed<'room'>, snapshot: ReadonlySignal<ScreenSnapshot | null>) {
  let known: Relationship[] = [];
  return computed((): Relationship[] => {
    const [answer, people] = [live.answer.value, talkers(snapshot.value?.people ?? [])];
    if (live.busy.value) return known;
    const course = answer?.course;
    known = !course ? [] : people.map(({ alias }, at) => ({ key: alias, course: courseOf(course, at) }));
    return known;
  });
}

export const courseOf = ({ starts, influence, power }: RoomAnswer['course'], person: number): Standing[] => {
  const [first, end] = [starts[person] ?? 0, starts[person + 1] ?? 0];
  return Array.from({ length: end - first }, (_, turn) => ({ influence: influence[first + turn]!, power: power[first + turn]! }));
};

/** Follows the projector's snapshots: while everybody talks, where each relationship stands; at the reveal, all the rest. */
export function newReveal(ask: Ask, snapshot: ReadonlySignal<ScreenSnapshot | null>) {
  const room = computed(() => snapshot.value?.room ?? null);
  const revealed = computed(() => room.value?.phase === 'reveal');
  const moves = computed(() => (snapshot.value ? movesIn(snapshot.value) : []));
  const live = follow(ask, 'room', computed(() =>
    (room.value && !revealed.value && room.value.mode !== 'together' ? asked(moves.value, conversationIn(room.value), 1) : null)), 'room live');
  const whole = follow(ask, 'room', computed(() => {
    if (!room.value || !revealed.value) return null;
    const conversation = conversationIn(room.value);
    return asked(moves.value, conversation, lucksFor(moves.value.length, conversation));
  }), 'room reveal');
  return { standings: newStandings(live, snapshot), whole, ...newThree(ask, room, moves, whole.answer) };
}
export type Reveal = ReturnType<typeof newReveal>;
