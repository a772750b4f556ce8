import { signal } from '@preact/signals';

const said = signal('');

/** Says something to those who listen instead of looking: one sentence for each turn or result. */
export function announce(sentence: string): void {
  // The same sentence twice must be heard twice, so that every other one ends in a space that is not spoken.
  said.value = said.value === sentence ? `${sentence}\u00a0` : sentence;
}

export function LiveRegion() {
  return (
    <div class="unseen" role="status" aria-live="polite" aria-atomic="true">
      {said}
    </div>
  );
}
