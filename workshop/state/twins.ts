// Twins: the same companies with and without their trainings. Pairs come in pieces, so that the interval can be seen to narrow.
import { computed, signal } from '@preact/signals';
import type { TwinsAnswer } from '../worker/messages.ts';
import type { Ask } from './asking.ts';
import type { Company } from './company.ts';

export const measures = ['sales', 'influence', 'customer_power', 'empathy', 'trust'] as const;
export type Measure = (typeof measures)[number];

export interface Moment {
  replicates: number;
  differences: TwinsAnswer['differences'];
}

/** How many pairs there are after each piece, and for each further press of "more". */
export const pieces = [2, 3, 4, 6, 8, 12, 16, 20, 24] as const;
const pieceAfter = (done: number) => pieces.find((all) => all > done) ?? done + 8;

export function newTwins(ask: Ask) {
  const history = signal<readonly Moment[]>([]);
  const answer = signal<TwinsAnswer | null>(null);
  const running = signal(false);
  const refusal = signal<string | null>(null);
  const measure = signal<Measure>('sales');
  const done = computed(() => history.value.at(-1)?.replicates ?? 0);
  let round = 0;

  /** Another company, or other trainings: what was found no longer holds. */
  const forget = () => {
    round += 1;
    running.value = false;
    history.value = [];
    answer.value = null;
    refusal.value = null;
  };
  const stop = () => {
    round += 1;
    running.value = false;
  };
  /** Goes on until there are `until` pairs, or until `stop` or `forget`. */
  const run = async (company: Company, until: number) => {
    const mine = ++round;
    running.value = true;
    while (mine === round && done.value < until) {
      const replicates = Math.min(pieceAfter(done.value), until) - done.value;
      const outcome = await ask('twins', { ...company, from: done.value, replicates });
      if (mine !== round) return;
      if (outcome.is !== 'answer') {
        refusal.value = outcome.is === 'refusal' ? outcome.refusal.message : null;
        break;
      }
      answer.value = outcome.answer;
      history.value = [...history.value, { replicates: outcome.answer.replicates, differences: outcome.answer.differences }];
    }
    running.value = false;
  };
  return { history, answer, running, refusal, measure, done, run, stop, forget };
}
export type Twins = ReturnType<typeof newTwins>;
