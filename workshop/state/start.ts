// One sentence's difference: two openings, then the same twelve moves with the same luck.
import { computed, signal } from '@preact/signals';
import type { Interval } from '../worker/messages.ts';
import type { Conversation, Move } from '../worker/messages.ts';
import { turnsOf } from './conversation.ts';
import type { Ask } from './asking.ts';
import { follow } from './follow.ts';

export const openings = { customer: 'ask', self: 'pitch' } as const satisfies Record<string, Move>;
export type Opening = keyof typeof openings;

/** What follows either opening: an ordinary good conversation. */
export const script: readonly Move[] = [
  'ask', 'observe', 'ask', 'tailor', 'ask', 'release', 'tailor', 'observe', 'ask', 'tailor', 'release', 'tailor',
];

/** A luck whose difference is close to the mean of a thousand; a test holds it to that. */
const shownSeed = 2014;
export const luckCount = 1000;

export const conversationWith = (opening: Opening): Conversation => ({
  seed: shownSeed, card: 'reserved', members: 1, meetings: 1, turns: script.length + 1, settings: {},
  moves: [[openings[opening], ...script]],
});

export interface Cost {
  /** Influence lost by opening about oneself, mean over all lucks, with its 95 % interval. Shares. */
  mean: Interval;
  /** Share of lucks in which it cost influence at all. */
  always: number;
  lucks: number;
}

/** Luck by luck: how much less influence the first list ends with than the second. Both from the same lucks, in order. */
export function costOf(self: readonly number[], customer: readonly number[]): Cost {
  const lucks = Math.min(self.length, customer.length);
  const lost = Array.from({ length: lucks }, (_, at) => customer[at]! - self[at]!);
  const mean = lost.reduce((total, each) => total + each, 0) / Math.max(1, lucks);
  const squares = lost.reduce((total, each) => total + (each - mean) ** 2, 0);
  const error = lucks < 2 ? 0 : Math.sqrt(squares / (lucks - 1) / lucks);
  return {
    mean: { value: mean, low: mean - 1.96 * error, high: mean + 1.96 * error },
    always: lost.filter((each) => each > 0).length / Math.max(1, lucks),
    lucks,
  };
}

export type Phase = 'vote' | 'playing' | 'played' | 'revealed';

export function newStart(ask: Ask) {
  const hands = signal<Record<Opening, number>>({ customer: 0, self: 0 });
  /** Turns shown so far; null before the conversations are played. */
  const shown = signal<number | null>(null);
  const revealed = signal(false);
  const talk = (opening: Opening) => follow(ask, 'talk', computed(() => ({ conversation: conversationWith(opening) })), `start ${opening}`);
  const lucks = (opening: Opening) =>
    follow(ask, 'lucks', computed(() => (shown.value === null ? null : { conversation: conversationWith(opening), count: luckCount })),
      `start lucks ${opening}`);
  const [customer, self] = [talk('customer'), talk('self')];
  const [customerLucks, selfLucks] = [lucks('customer'), lucks('self')];
  const last = script.length + 1;

  const phase = computed<Phase>(() => {
    if (revealed.value) return 'revealed';
    if (shown.value === null) return 'vote';
    return shown.value < last ? 'playing' : 'played';
  });
  /** Influence before the first turn and after each, for both openings. */
  const curves = computed(() => {
    const [a, b] = [customer.answer.value, self.answer.value];
    if (!a || !b) return null;
    const influence = (answer: typeof a) => [answer.meetings[0]!.before.influence, ...turnsOf(answer).map((turn) => turn.after.influence)];
    return { customer: influence(a), self: influence(b) };
  });
  const cost = computed(() => {
    const [a, b] = [selfLucks.answer.value, customerLucks.answer.value];
    return a && b ? costOf(a.influence, b.influence) : null;
  });

  return {
    hands, shown, phase, curves, cost,
    refusal: computed(() => customer.refusal.value ?? self.refusal.value ?? selfLucks.refusal.value ?? customerLucks.refusal.value),
    raise(opening: Opening, by: number) {
      hands.value = { ...hands.value, [opening]: Math.max(0, Math.min(999, hands.value[opening] + by)) };
    },
    play(at = 0) {
      shown.value = at;
    },
    /** One turn more. */
    grow() {
      if (shown.value !== null) shown.value = Math.min(last, shown.value + 1);
    },
    /** All turns at once. */
    finish() {
      shown.value = last;
    },
    reveal() {
      shown.value = last;
      revealed.value = true;
    },
    again() {
      hands.value = { customer: 0, self: 0 };
      shown.value = null;
      revealed.value = false;
    },
  };
}
export type Start = ReturnType<typeof newStart>;
