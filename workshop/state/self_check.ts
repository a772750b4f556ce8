// Whether this device gives the program's results, to the bit.
import frozen from '../../tests/golden/digests.txt?raw';
import type { Refusal } from '../worker/messages.ts';
import { model } from './model.ts';

export interface Line {
  name: string;
  expected: string;
  found: string;
}

const lines = (text: string) => text.trimEnd().split('\n').map((line) => line.split(' ', 2) as [string, string]);

/** Results of the program beside those found here, by name. */
export function compared(found: string, expected: string = frozen): Line[] {
  const here = new Map(lines(found));
  return lines(expected).map(([name, value]) => ({ name, expected: value, found: here.get(name) ?? '' }));
}

export const allEqual = (results: Line[]) => results.every(({ expected, found }) => expected === found);

/** The version of the model whose results are frozen. */
export const modelVersion = new Map(lines(frozen)).get('model_version')!;

/** Computes the frozen results on this device: a second or two. */
export async function selfCheck(): Promise<{ results: Line[]; seconds: number } | { refusal: Refusal } | null> {
  const began = performance.now();
  const outcome = await model.ask('frozen', {});
  if (outcome.is === 'stale') return null;
  if (outcome.is === 'refusal') return { refusal: outcome.refusal };
  return { results: compared(outcome.answer.text), seconds: (performance.now() - began) / 1000 };
}
