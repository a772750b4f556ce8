// What the page shows, as one signal. All that a link carries is in it, so that any state can be shared.
import { computed, signal } from '@preact/signals';
import { type Link, freshLink, readLink } from './link.ts';

/** What the page shows now. Written by `change` and `open` only. */
const shown = signal<Link>(freshLink());

/** Whether the link by which the page was opened was damaged, and a fresh start was made instead. */
export const damagedLink = signal(false);

export const page = computed(() => shown.value);
export const view = computed(() => shown.value.view);
export const language = computed(() => shown.value.language);
export const size = computed(() => shown.value.size);

/** Changes part of what is shown. The address follows by itself. */
export function change(part: Partial<Link>): void {
  shown.value = { ...shown.peek(), ...part };
}

/** Shows what a link says (the part of an address from # on); a damaged link is a fresh start. */
export function open(hash: string): void {
  const found = readLink(hash);
  damagedLink.value = found === null;
  shown.value = found ?? { ...freshLink(), language: shown.value.language, size: shown.value.size };
}
