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

/** The model itself, and its rivals. */
export const parts = (answer: SurviveAnswer): { model: Row | undefined; rivals: Row[] } => ({ model: answer.rows[0], rivals: answer.rows.slice(1) });

const order: Verdict[] = ['survives', 'weakens', 'vanishes', 'reverses'];

/** The verdict on a headline is the worst that any rival gives it. */
export function verdictOf(answer: SurviveAnswer): Verdict {
  const worst = Math.max(0, ...parts(answer).rivals.map((row) => order.indexOf(row.verdict)));
  return order[worst] ?? 'survives';
}

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
