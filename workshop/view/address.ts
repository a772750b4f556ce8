// The page's address and what the page shows are the same, in both directions.
import { computed, effect } from '@preact/signals';
import { type Link, writeLink } from '../state/link.ts';
import { damagedLink, language, open, page, size } from '../state/page.ts';

const here = () => location.href.split('#', 1)[0]!;

/** The address that shows what the page shows now. */
export const address = computed(() => here() + writeLink(page.value));

/** Whether the page has an address that others can open, too. */
export const hosted = () => /^https?:$/.test(location.protocol);

/** The link to what the page shows now with something changed: `linkTo({ view: 'talk' })`. */
export const linkTo = (part: Partial<Link>) => writeLink({ ...page.value, ...part });

/** The language and size of type that the page has are those of its document. */
export function followLooks(): void {
  effect(() => {
    document.documentElement.lang = language.value;
    document.documentElement.dataset.size = size.value;
  });
}

/** Follows the address from now on, and writes it when the page changes. Going to another view is a step that
 * "back" undoes; anything else replaces the address of that step. */
export function followAddress(): void {
  open(location.hash);
  addEventListener('hashchange', () => {
    if (location.hash !== writeLink(page.value)) open(location.hash);
  });
  let view = page.value.view;
  effect(() => {
    const link = writeLink(page.value);
    // A damaged link stays in the address until something is done, so that it can be looked at.
    if (link === location.hash || (damagedLink.value && page.value.view === view)) return;
    if (page.value.view === view) history.replaceState(null, '', link);
    else history.pushState(null, '', link);
    view = page.value.view;
  });
  followLooks();
}
