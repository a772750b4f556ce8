// The laboratory: what a file says, what is saved, and a sweep around the point where the sliders stand.
import { signal } from '@preact/signals';
import type { Ask } from './asking.ts';
import type { Company } from './company.ts';
import { laboratoryKeys, sliders } from './laboratory_keys.ts';

export interface Saved {
  name: string;
  text: string;
}
export interface Factor {
  key: string;
  low: number;
  high: number;
}

export const largestFile = 1_000_000; // bytes; a configuration with its attachment table has some tens of thousands
export const maxFactors = 6;

/** The half of a slider's way around `value`, cut at its ends: what a sweep around this point covers. A file may set a value
 * beyond its slider; the sweep then ends at that value. */
export function around(key: string, value: number): Factor {
  const slider = Object.values(sliders).flat().find((one) => one.key === key);
  if (!slider) throw new Error(`${key} has no slider: choose one of ${laboratoryKeys.join(', ')}`);
  const reach = (slider.high - slider.low) / 4;
  const [least, most] = [Math.min(slider.low, value), Math.max(slider.high, value)];
  const tidy = (bound: number) => Number(bound.toPrecision(6));
  return { key, low: tidy(Math.max(least, value - reach)), high: tidy(Math.min(most, value + reach)) };
}

/** Reads files into the page and makes files of what the page shows. `open` is told what a good file says. */
export function newLaboratory(ask: Ask, open: (company: Company) => void) {
  const refusal = signal<string | null>(null);
  const opened = signal<string | null>(null); // name of the file that was read last
  const factors = signal<readonly string[]>([]); // keys that a sweep would vary

  const outcomeOf = async <A>(answer: Promise<{ is: 'answer'; answer: A } | { is: 'refusal'; refusal: { message: string } } | { is: 'stale' }>) => {
    const outcome = await answer;
    if (outcome.is !== 'stale') refusal.value = outcome.is === 'refusal' ? outcome.refusal.message : null;
    return outcome.is === 'answer' ? outcome.answer : null;
  };
  /** A file keeps the page's seed where it names none. A refused file changes nothing. */
  const read = async (name: string, toml: string, seed: number) => {
    const said = await outcomeOf(ask('configuration', { toml, name }));
    opened.value = said ? name : null;
    if (said) open({ settings: said.settings, interventions: said.interventions, seed: said.seed ?? seed });
  };
  /** What the page itself cannot take, in its own words. */
  const refuse = (message: string) => {
    refusal.value = message;
    opened.value = null;
  };
  const save = async (company: Company): Promise<Saved | null> => {
    const said = await outcomeOf(ask('save', company));
    return said && { name: 'dyad.toml', text: said.toml };
  };
  const sweep = async (company: Company, valueOf: (key: string) => number): Promise<Saved | null> => {
    const ways = factors.value.map((key) => around(key, valueOf(key)));
    const said = await outcomeOf(ask('sweep_file', { ...company, factors: ways }));
    return said && { name: 'dyad-sweep.toml', text: said.toml };
  };
  const toggleFactor = (key: string) => {
    const old = factors.value;
    if (old.includes(key)) factors.value = old.filter((one) => one !== key);
    else if (old.length < maxFactors) factors.value = [...old, key];
  };
  return { refusal, opened, factors, read, refuse, save, sweep, toggleFactor };
}
export type Laboratory = ReturnType<typeof newLaboratory>;
