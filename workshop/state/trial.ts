// The laboratory's question: the same companies as usual and with the settings, one company after another.
import { computed, signal } from '@preact/signals';
import type { TeamAnswer } from '../worker/messages.ts';
import type { Ask } from './asking.ts';
import type { Company } from './company.ts';

export const trialMeasures = ['sales', 'influence', 'empathy', 'customer_power'] as const;
export type TrialMeasure = (typeof trialMeasures)[number];
export type Figures = Record<TrialMeasure, number>; // per salesperson: orders in the year, and means over people and weeks

export interface Pair {
  usual: Figures;
  changed: Figures;
}

export const companies = 8;

const mean = (values: ArrayLike<number>) => Array.prototype.reduce.call(values, (sum, value) => (sum as number) + (value as number), 0) as number / values.length;

export const figuresOf = (year: TeamAnswer): Figures => ({
  sales: mean(year.sales) * year.weeks,
  influence: mean(year.influence),
  empathy: mean(year.empathy),
  customer_power: mean(year.customer_power),
});

export function newTrial(ask: Ask) {
  const pairs = signal<readonly Pair[]>([]);
  const asked = signal<Company | null>(null); // what the pairs are about
  const running = signal(false);
  const refusal = signal<string | null>(null);
  let round = 0;

  const year = async (company: Company) => {
    const outcome = await ask('team', company, 'trial');
    if (outcome.is === 'refusal') refusal.value = outcome.refusal.message;
    return outcome.is === 'answer' ? figuresOf(outcome.answer) : null;
  };
  const run = async (company: Company) => {
    const mine = ++round;
    pairs.value = [];
    asked.value = company;
    refusal.value = null;
    running.value = true;
    for (let at = 0; at < companies; ++at) {
      const seed = company.seed + at;
      const usual = await year({ ...company, settings: {}, seed });
      const changed = usual && (await year({ ...company, seed }));
      if (mine !== round) return;
      if (!usual || !changed) break;
      pairs.value = [...pairs.value, { usual, changed }];
    }
    running.value = false;
  };
  return { pairs, asked, running, refusal, run, done: computed(() => pairs.value.length) };
}
export type Trial = ReturnType<typeof newTrial>;

/** How many companies have more of a measure, and how many less. */
export function tally(pairs: readonly Pair[], measure: TrialMeasure): { more: number; less: number } {
  const differences = differencesIn(pairs, measure);
  return { more: differences.filter((value) => value > 0).length, less: differences.filter((value) => value < 0).length };
}

export const differencesIn = (pairs: readonly Pair[], measure: TrialMeasure) => pairs.map((pair) => pair.changed[measure] - pair.usual[measure]);

export const meanOf = (pairs: readonly Pair[], side: keyof Pair, measure: TrialMeasure) =>
  pairs.reduce((sum, pair) => sum + pair[side][measure], 0) / pairs.length;
