import type { about as dutch } from '../nl/about.ts';

export const about: typeof dutch = {
  heading: 'About this page',
  what: 'This page computes with the same program as researchers do: the same number, to the bit. Nothing goes over a network.',
};
