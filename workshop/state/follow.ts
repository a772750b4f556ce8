// A question that follows the page: asked again whenever it changes, its answer a signal.
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import type { Kind, Requests } from '../worker/messages.ts';
import type { Ask } from './asking.ts';

type Asked<K extends Kind> = Requests[K]['ask'];
type Answer<K extends Kind> = Requests[K]['answer'];

export interface Followed<K extends Kind> {
  /** The newest answer; null before the first and where there is no question. While a newer one is worked out, the last. */
  answer: ReadonlySignal<Answer<K> | null>;
  /** Why there is none, in the program's words. */
  refusal: ReadonlySignal<string | null>;
  /** Whether `answer` belongs to an older question, or is still to come. */
  busy: ReadonlySignal<boolean>;
}

/** Asks `question` now and after each change; null asks nothing. Questions with equal contents count as the same. */
export function follow<K extends Kind>(ask: Ask, kind: K, question: ReadonlySignal<Asked<K> | null>, channel: string): Followed<K> {
  const settled = signal<{ key: string; answer: Answer<K> | null; refusal: string | null }>({ key: 'null', answer: null, refusal: null });
  const key = computed(() => JSON.stringify(question.value));
  effect(() => {
    const now = key.value;
    const asked = JSON.parse(now) as Asked<K> | null;
    if (asked === null) {
      settled.value = { key: now, answer: null, refusal: null };
      return;
    }
    void ask(kind, asked, channel).then((outcome) => {
      if (outcome.is === 'stale' || key.peek() !== now) return;
      settled.value = outcome.is === 'answer'
        ? { key: now, answer: outcome.answer, refusal: null }
        : { key: now, answer: null, refusal: outcome.refusal.message };
    });
  });
  return {
    answer: computed(() => settled.value.answer),
    refusal: computed(() => settled.value.refusal),
    busy: computed(() => settled.value.key !== key.value),
  };
}
