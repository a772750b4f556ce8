// Rival hypotheses as switches: other accounts of the same observations, as sets of settings.
// Among them is `no_scar`, which takes away what a headline is about.
import type { Settings } from '../worker/messages.ts';
import { without } from './company.ts';

export const rivals = {
  no_erosion: { 'power.empathy_erosion': 0 },
  no_scar: { 'influence.opening_scar': 0 },
  no_gain: { 'dopamine.gain_7r': 0, 'dopamine.gain_a1': 0 },
  no_sensitivity: { 'dopamine.sensitivity_7r': 0, 'dopamine.sensitivity_a1': 0 },
  a1_learning: { 'dopamine.gain_a1': 0, 'dopamine.a1_learning': 0.8 },
  a1_choice: { 'dopamine.gain_a1': 0, 'dopamine.a1_choice': 0.8 },
} as const satisfies Record<string, Settings>;
export type Rival = keyof typeof rivals;
export const rivalNames = Object.keys(rivals) as Rival[];

/** Whether the settings hold all that a rival sets. */
export const isOn = (settings: Settings, rival: Rival) => Object.entries(rivals[rival]).every(([key, value]) => settings[key] === value);

/** Switches a rival on, or off with all its keys back at their defaults, but for those that another rival that is on sets too. */
export function switched(settings: Settings, rival: Rival): Settings {
  if (!isOn(settings, rival)) return { ...settings, ...rivals[rival] };
  const others = rivalNames.filter((name) => name !== rival && isOn(settings, name));
  const bare = without(settings, Object.keys(rivals[rival]));
  return others.reduce<Settings>((all, name) => ({ ...all, ...rivals[name] }), bare);
}
