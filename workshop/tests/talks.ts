// Conversations made by hand, and a model that answers with them.
import type { Ask } from '../state/asking.ts';
import type { Outcome } from '../worker/client.ts';
import type { Conversation, Kind, Meeting, Move, Requests, State, Style, TalkAnswer, Turn } from '../worker/messages.ts';

export const stateOf = (influence: number, power = 0.45, empathy = 0.6): State => ({
  influence, insight: 0.1, commitment: 0, common_ground: 1, ceiling: 1, demand: 1, empathy, intoxication: 0, expected_influence: 0.3,
  customers: [{ power, trust: 0.3, empathy: 0.5, intoxication: 0 }],
});

export function turnOf(meeting: number, turn: number, move: Move, after: State, part: Partial<Turn> = {}): Turn {
  return {
    meeting, turn, member: 0, move, imposed: true, stage: meeting === 0 && turn < 3 ? 'opening' : 'exploring', reaction: 'engaged',
    engaged: true, sold: false, refused: false,
    engagement: { score: 0.3, chance: 0.574, terms: [{ name: 'intercept', value: -0.9 }, { name: 'listening', value: 1.2 }] },
    engagement_draw: 0.4, sale: null, readiness_draw: 0.7, influence_change: [{ name: 'listening', value: 0.05 }], power_change: [],
    discount: null, reward: 0.1, after, ...part,
  };
}

/** Influence starts at .3 in each meeting and rises by .1 with each move but a pitch, which takes .1. */
const influenceAfter = (moves: readonly Move[]) => moves.reduce((sum, move) => sum + (move === 'pitch' ? -0.1 : 0.1), 0.3);

const meetingOf = (meeting: number, moves: readonly Move[], turns: number): Meeting => ({
  before: stateOf(0.3),
  turns: moves.map((move, turn) => turnOf(meeting, turn, move, stateOf(influenceAfter(moves.slice(0, turn + 1))))),
  ended: moves.length >= turns,
  end: moves.length >= turns ? 'open' : null,
});

/** The conversation, played by that rule. Where moves are missing, a habit asks. */
export function talkOf({ moves, meetings, turns }: Conversation, habit?: string): TalkAnswer {
  const given = Array.from({ length: habit ? meetings : Math.max(1, moves.length) }, (_, q) => (moves[q] ?? []).map((move) => move ?? 'ask'));
  const made = habit ? given.map((each) => [...each, ...Array<Move>(turns - each.length).fill('ask')]) : given;
  const held = made.map((each, q) => meetingOf(q, each, turns));
  const last = held.length - 1;
  const over = held[last]!.ended;
  if (over && held.length < meetings) held.push(meetingOf(held.length, [], turns));
  const next = over && last + 1 >= meetings ? null : {
    meeting: over ? last + 1 : last, turn: over ? 0 : made[last]!.length, stage: 'exploring' as const, member: 0,
    prospects: (['ask', 'pitch'] as const).map((move) => ({ move, engaged: 0.5, sold: 0, influence: move === 'ask' ? 0.05 : -0.05, power: 0 })),
  };
  const first = made[0]?.[0];
  return {
    meetings: held, next,
    turning_points: first ? [{ meeting: 0, turn: 0, kind: first === 'pitch' ? 'first_impression' : 'gained', change: 0.1 }] : [],
  };
}

const sure = { value: 0.5, low: 0.47, high: 0.53 };
/** Luck k ends k hundredths below .9 where the first move asks, and below .5 where it does not. */
export function lucksOf({ moves }: Conversation, count: number): Style {
  const best = moves[0]?.[0] === 'ask' ? 0.9 : 0.5;
  const influence = Array.from({ length: count }, (_, k) => best - (k % 10) / 100);
  return { name: 'moves', orders: sure, next_steps: sure, influence, power: influence.map(() => 0.5) };
}

/** Answers at once, and keeps what it was asked. */
export function handMadeModel() {
  const asked: { kind: Kind; body: unknown; channel: string }[] = [];
  const ask: Ask = <K extends Kind>(kind: K, body: Requests[K]['ask'], channel: string = kind) => {
    asked.push({ kind, body, channel });
    const { conversation, habit, count } = body as { conversation: Conversation; habit?: string; count?: number };
    const answers: Partial<Record<Kind, () => unknown>> = {
      talk: () => talkOf(conversation, habit),
      lucks: () => lucksOf(conversation, count!),
      styles: () => ({ styles: [{ name: 'listener', moves: [], end: 'open', influence: 0.8, power: 0.4, empathy: 0.5 }] }),
      styles_lucks: () => ({ styles: [{ ...lucksOf(conversation, count!), name: 'listener' }] }),
    };
    return Promise.resolve({ is: 'answer', answer: answers[kind]!() } as Outcome<K>);
  };
  return { ask, asked };
}

/** Until all promises that are under way have been kept. */
export const settled = () => new Promise((resolve) => setTimeout(resolve));
