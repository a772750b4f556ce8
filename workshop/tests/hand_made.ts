// Answers made by hand, small enough to be worked out on paper.
import type { GenesAnswer, Interval, TeamAnswer, TwinsAnswer } from '../worker/messages.ts';

export const interval = (value: number, half: number): Interval => ({ value, low: value - half, high: value + half });

/** Influence rises with the week, empathy falls; person p makes p + 1 orders a week. The first person is treated, by the second
 * training. */
export function handMadeTeam({ weeks = 4, people = 3 } = {}): TeamAnswer {
  const column = (value: (week: number, person: number) => number) =>
    Float32Array.from({ length: weeks * people }, (_, at) => value(Math.floor(at / people), at % people));
  const weekly = (value: (week: number) => number) => Float32Array.from({ length: weeks }, (_, week) => value(week));
  return {
    weeks,
    people,
    digest: '0123456789abcdef',
    influence: column((week, person) => 0.3 + 0.02 * week + 0.1 * person),
    empathy: column((week, person) => 0.6 - 0.02 * week - 0.1 * person),
    customer_power: column(() => 0.5),
    sales: column((_, person) => person + 1),
    treated: Uint8Array.from({ length: people }, (_, person) => (person === 0 ? 1 : 0)),
    training: Uint8Array.from({ length: people }, (_, person) => (person === 0 ? 0b10 : 0)),
    totals: { total_sales: (weeks * people * (people + 1)) / 2 },
    weekly: { influence: weekly((week) => 0.3 + 0.02 * week), empathy: weekly((week) => 0.6 - 0.02 * week) },
  };
}

/** A difference of sales of 2, known the better the more replicates there are. */
export const handMadeTwins = (replicates: number): TwinsAnswer => ({
  replicates,
  differences: { sales: interval(2, 6 / replicates), influence: interval(0.05, 0.2 / replicates) },
  weekly_with: { sales: Float32Array.of(1, 2) },
  weekly_without: { sales: Float32Array.of(1, 1) },
});

export const handMadeGenes: GenesAnswer = {
  people: 4,
  groups: [
    { name: '7r', people: 2, slope: interval(0.1, 0.05), intercept: 0.5 },
    { name: 'no_7r', people: 2, slope: interval(0.01, 0.05), intercept: 0.5 },
    { name: 'a1', people: 1, slope: interval(-0.2, 0.1), intercept: 0.5 },
    { name: 'a2a2', people: 3, slope: interval(0.06, 0.05), intercept: 0.5 },
  ],
  points: [
    { avoidance: 0, orientation: 0.5, seven_r: true, a1: false },
    { avoidance: 1, orientation: 0.7, seven_r: false, a1: true },
    { avoidance: 9, orientation: 0.9, seven_r: true, a1: true },
  ],
};
