// A question to the worker, and what the page knows of its answer.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../worker/client.ts';
import type { Kind, Requests } from '../worker/messages.ts';

export type Ask = Client['ask'];

export interface Asking<K extends Kind> {
  answer: ReadonlySignal<Requests[K]['answer'] | null>;
  busy: ReadonlySignal<boolean>;
  refusal: ReadonlySignal<string | null>; // the program's own words
  run(question: Requests[K]['ask']): Promise<void>;
  forget(): void;
}

/** Asks one kind of question on a channel of its own: a newer question makes an older one stale, whose answer is dropped.
 * The last answer stays until the next is there; a refusal takes it away. */
export function asking<K extends Kind>(ask: Ask, kind: K, channel: string = kind): Asking<K> {
  const answer = signal<Requests[K]['answer'] | null>(null);
  const busy = signal(false);
  const refusal = signal<string | null>(null);
  const run = async (question: Requests[K]['ask']) => {
    busy.value = true;
    const outcome = await ask(kind, question, channel);
    if (outcome.is === 'stale') return;
    busy.value = false;
    answer.value = outcome.is === 'answer' ? outcome.answer : null;
    refusal.value = outcome.is === 'refusal' ? outcome.refusal.message : null;
  };
  const forget = () => {
    answer.value = null;
    refusal.value = null;
  };
  return { answer, busy, refusal, run, forget };
}
