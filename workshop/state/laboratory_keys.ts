// The keys of the laboratory: few enough for an evening, each with the part of its range in which the slider moves.
// Meaning, unit, default, evidence and the whole range come from the program's own declarations.

export interface Slider {
  key: string;
  low: number;
  high: number;
  step: number;
}
export type Group = 'listening' | 'influence' | 'customer' | 'power' | 'closing' | 'salesperson';

export const maxKeys = 25;

export const sliders: Record<Group, Slider[]> = {
  listening: [
    { key: 'engagement.listening', low: 0, high: 4, step: 0.1 },
    { key: 'engagement.self_focus', low: 0, high: 3, step: 0.1 },
    { key: 'engagement.pressure', low: 0, high: 4, step: 0.1 },
    { key: 'insight.gain', low: 0, high: 0.4, step: 0.01 },
  ],
  influence: [
    { key: 'influence.gain', low: 0, high: 0.5, step: 0.01 },
    { key: 'influence.loss', low: 0, high: 0.3, step: 0.01 },
    { key: 'influence.yield_gain', low: 0, high: 2, step: 0.05 },
    { key: 'influence.opening_scar', low: 0, high: 1, step: 0.05 },
    { key: 'influence.scar_healing', low: 0, high: 1, step: 0.05 },
  ],
  customer: [
    { key: 'customer_power.gain', low: 0, high: 0.2, step: 0.01 },
    { key: 'customer_power.yield_gain', low: 0, high: 1, step: 0.05 },
    { key: 'trust.gain', low: 0, high: 0.2, step: 0.01 },
    { key: 'commitment.gain', low: 0, high: 0.3, step: 0.01 },
  ],
  power: [
    { key: 'power.empathy_erosion', low: 0, high: 1, step: 0.05 },
    { key: 'power.empathy_erosion_sd', low: 0, high: 1, step: 0.05 },
    { key: 'power.intoxication_level', low: 0, high: 1, step: 0.05 },
    { key: 'power.empathy_rate', low: 0, high: 0.3, step: 0.01 },
    { key: 'choice.impulsivity', low: 0, high: 2, step: 0.1 },
  ],
  closing: [
    { key: 'closing.imbalance', low: 0, high: 8, step: 0.5 },
    { key: 'closing.premature_trust', low: 0, high: 0.5, step: 0.02 },
    { key: 'choice.fear_of_asking', low: 0, high: 1, step: 0.02 },
  ],
  salesperson: [
    { key: 'moves.ask.habit', low: -3, high: 3, step: 0.1 },
    { key: 'moves.pitch.habit', low: -3, high: 3, step: 0.1 },
    { key: 'moves.release.habit', low: -3, high: 3, step: 0.1 },
    { key: 'learning.rate', low: 0, high: 0.2, step: 0.01 },
  ],
};
export const groups = Object.keys(sliders) as Group[];
export const laboratoryKeys = groups.flatMap((group) => sliders[group].map((slider) => slider.key));
