// Does a headline survive its rivals? One answer a headline, kept until another seed is asked for.
import { type Ask, type Asking, asking } from './asking.ts';
import type { Headline, Interval, SurviveAnswer, Verdict } from '../worker/messages.ts';

export const headlines = [
  'listening_leads', 'letting_go', 'paradox', 'opening_costs', 'balance_closes', 'questions_help', 'genes',
] as const satisfies readonly Headline[];

/** One room for each headline, made when it is first looked at; each has a channel of its own. */
export function newTrials(ask: Ask) {
  const rooms = new Map<Headline, Asking<'survive'>>();
  return (headline: Headline): Asking<'survive'> => {
    const room = rooms.get(headline) ?? asking(ask, 'survive', `survive ${headline}`);
    rooms.set(headline, room);
    return room;
  };
}
export type Trials = ReturnType<typeof newTrials>;

export type Row = SurviveAnswer['rows'][number];

/** What the headline is about, switched off. It is no other explanation, so that no verdict hangs on it. */
const mechanism = 'no_scar';

export interface Parts {
  model: Row | undefined;
  rivals: Row[];
  withoutMechanism: Row | undefined;
}

/** The model itself, its rivals, and the model without the mechanism of the headline where that is a switch. */
export function parts({ rows: [model, ...others] }: SurviveAnswer): Parts {
  return {
    model,
    rivals: others.filter(({ rival }) => rival !== mechanism),
    withoutMechanism: others.find(({ rival }) => rival === mechanism),
  };
}

/** A verdict, or that the model itself shows no difference: then there is nothing that could survive. */
export type Outcome = Verdict | 'unseen';

const order: Verdict[] = ['survives', 'weakens', 'vanishes', 'reverses'];

/** The outcome for a headline is the worst verdict that any rival gives it, where the model itself shows the effect. */
export function outcomeOf(answer: SurviveAnswer): Outcome {
  const { model, rivals } = parts(answer);
  if (model?.verdict === 'vanishes') return 'unseen';
  const worst = Math.max(0, ...rivals.map((row) => order.indexOf(row.verdict)));
  return order[worst] ?? 'survives';
}

/** The verdict to tell of a rival: none where the model itself shows no difference. */
export const told = (row: Row, outcome: Outcome): Verdict | null => (outcome === 'unseen' ? null : row.verdict);

/** What is left of the effect under a rival, as a share of the model's own; null where the model has none. */
export function left(row: Row, model: Interval): number | null {
  return model.value === 0 ? null : row.effect.value / model.value;
}

/** How an effect is written, and in which unit the words name it: shares as points of 100, correlations and slopes as they are. */
export const written: Record<Headline, { factor: number; digits: number }> = {
  listening_leads: { factor: 100, digits: 1 },
  letting_go: { factor: 100, digits: 1 },
  paradox: { factor: 1, digits: 2 },
  opening_costs: { factor: 100, digits: 1 },
  balance_closes: { factor: 100, digits: 1 },
  questions_help: { factor: 1, digits: 1 },
  genes: { factor: 1, digits: 2 },
};
