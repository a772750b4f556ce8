// Which trainings a company has: a list of interventions, as in a configuration file.
import type { Intervention } from '../worker/messages.ts';

/** The ten kinds in the order in which they are offered, each with the strength of its ready configuration. */
export const trainings = {
  prepared_questions: 0.9,
  name_observations: 1.0,
  no_pitch: 1.5,
  redistribute_power: 1.0,
  humility: 0.8,
  commitment_technique: 0.8,
  knowledge: 0.2,
  attachment_awareness: 1.5,
  leader_coaching: 0.3,
  leader_delegation: 0.3,
} as const;
export type Training = keyof typeof trainings;
export const trainingNames = Object.keys(trainings) as Training[];

/** What all trainings of a company have in common on the page. */
export interface Terms {
  start: number; // first week, from 0
  share: number; // of the salespeople who are trained
  half_life: number; // weeks; 0: it does not fade
}
export const usualTerms: Terms = { start: 0, share: 1, half_life: 0 };

export function termsOf(list: Intervention[]): Terms {
  const [first] = list;
  return first ? { start: first.start, share: first.share ?? 1, half_life: first.half_life ?? 0 } : usualTerms;
}

/** As many as the program takes in one company of the page. */
export const maxTrainings = 8;

export const has = (list: Intervention[], kind: string) => list.some((one) => one.kind === kind);

/** With `kind` where there was none, without it where there was. */
export function toggled(list: Intervention[], kind: Training, terms: Terms): Intervention[] {
  if (has(list, kind)) return list.filter((one) => one.kind !== kind);
  const added: Intervention = { kind, strength: trainings[kind], ...terms };
  return [...list, kind === 'prepared_questions' ? { ...added, n: 3 } : added];
}

/** The same trainings on other terms. */
export const onTerms = (list: Intervention[], terms: Terms): Intervention[] => list.map((one) => ({ ...one, ...terms }));
