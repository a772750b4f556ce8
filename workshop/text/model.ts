// The shape of the model's own words: what is measured, what was done, and why it went as it did.
import type { End, Move, Reaction, Stage, TurningPoint } from '../worker/messages.ts';

export interface Named {
  name: string;
  what: string;
}

/** A bar of an equation: its name, and what it says above, below and at zero. */
export interface TermWords {
  name: string;
  plus: string;
  minus: string;
  none: string;
}

/** A named habit is a way of talking of the model. */
export type Habit = 'listener' | 'adviser' | 'coffee' | 'pitcher' | 'pusher' | 'closer' | 'step_by_step' | 'model';

export type EngagementTerm =
  | 'intercept' | 'listening' | 'trust' | 'closeness_fit' | 'content' | 'empathy' | 'pressure' | 'self_focus';
export type SaleTerm =
  | 'intercept' | 'commitment' | 'trust' | 'content' | 'influence'
  | 'imbalance' | 'common_ground' | 'satisfied' | 'fit' | 'territory';
export type ChangeTerm =
  | 'listening' | 'content' | 'letting_go' | 'self_focus' | 'pressure' | 'refusal' | 'own_will' | 'limit';

export type Gauge =
  | 'influence' | 'insight' | 'commitment' | 'common_ground' | 'ceiling' | 'demand' | 'empathy' | 'intoxication'
  | 'expected_influence' | 'power' | 'trust' | 'customer_empathy' | 'customer_intoxication';

/** Where a conversation tipped. turn counts from 1; points are hundredths, above 0; move is its name in lower case. */
export interface Turning {
  turn: number;
  points: number;
  move: string;
}

export interface ModelWords {
  moves: Record<Move, Named>;
  habits: Record<Habit, Named>;
  engagement: Record<EngagementTerm, TermWords>;
  sale: Record<SaleTerm, TermWords>;
  influence_change: Record<ChangeTerm, TermWords>;
  power_change: Record<ChangeTerm, TermWords>;
  gauges: Record<Gauge, Named>;
  stages: Record<Stage, Named>;
  reactions: Record<Reaction, Named>;
  ends: Record<End, Named>;
  turning: Record<TurningPoint['kind'], (at: Turning) => string>;
}
