import { words } from '../words.ts';

/** A rival in plain words; one that the page has no words for is named as the program names it. */
export const rivalName = (name: string): string =>
  Object.entries(words.value.claims.rivals).find(([known]) => known === name)?.[1].name ?? name;
