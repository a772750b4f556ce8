// What a key means, in words for people who sell; for a key without such words, as the program declares it.
import type { KeyFact } from '../../worker/messages.ts';
import { words } from '../words.ts';

export function meaningOf(fact: KeyFact): { label: string; what: string } {
  const found = Object.entries(words.value.keys).find(([key]) => key === fact.key);
  return found?.[1] ?? { label: fact.meaning, what: '' };
}

/** Codes of sources as they are; the few phrases of the declarations in the page's words. */
export function evidenceOf({ evidence }: KeyFact): string {
  const { evidences } = words.value.laboratory.keys;
  const phrases: Record<string, string> = { calibrated: evidences.calibrated, 'a choice of the model': evidences.choice, '': evidences.none };
  return evidence.split(/[;,] */).map((part) => phrases[part] ?? part).join(', ');
}
