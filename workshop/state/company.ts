// The company that team, twins and laboratory speak of: a configuration as its differences from the default.
import type { Link } from './link.ts';
import type { Settings } from '../worker/messages.ts';

export type Company = Pick<Link, 'settings' | 'interventions' | 'seed'>;

export const companyOf = ({ settings, interventions, seed }: Company): Company => ({ settings, interventions, seed });

/** Another company, with other people and other luck: the same one after this on each machine. */
export const nextSeed = (seed: number) => seed + 1;

/** `settings` with `key` at `value`, or without it where that is its default. */
export function withSetting(settings: Settings, key: string, value: Settings[string], usual: Settings[string] | null): Settings {
  const { [key]: _old, ...rest } = settings;
  return value === usual ? rest : { ...rest, [key]: value };
}

/** `settings` without the keys named. */
export const without = (settings: Settings, keys: readonly string[]): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([key]) => !keys.includes(key)));
