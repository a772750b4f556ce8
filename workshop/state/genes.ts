// The published gene figure with a sample size: how much the lines jump from sample to sample.
import { computed, signal } from '@preact/signals';
import { type Ask, asking } from './asking.ts';
import type { Settings } from '../worker/messages.ts';

/** Sample sizes on the slider: from the size of the published studies to far beyond. */
export const samples = [60, 70, 100, 150, 200, 300, 500, 800, 1200, 2000, 3000, 5000] as const;
export const reliability = 0.8; // of the simulated survey

export function newGenes(ask: Ask) {
  const figure = asking(ask, 'genes');
  const read = signal(false); // whether the notice was read
  const place = signal(1); // on the slider
  const draw = signal(1); // the how many-th sample
  const people = computed(() => samples[place.value] ?? samples[0]);
  const look = (settings: Settings) => figure.run({ people: people.value, reliability, seed: draw.value, settings });
  return { ...figure, read, place, draw, people, look };
}
export type Genes = ReturnType<typeof newGenes>;
