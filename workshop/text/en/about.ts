import type { about as dutch } from '../nl/about.ts';

export const about: typeof dutch = {
  heading: 'About this page',
  what: 'This page computes with the same program as researchers do. Each number is the same, to the last digit. Nothing goes over a network: what you do here stays on this device.',
  version: (version) => `Version of the model: ${version}.`,
  check_heading: 'Does this device compute correctly?',
  check_why: 'Four test companies have a fixed result. Have them computed here, and compare.',
  check: 'Compute and compare',
  checking: 'Computing …',
  same: (seconds) => `Yes: all results are equal, to the last digit (${seconds} s).`,
  different: 'No: the results differ from those of the program. Do not use this page on this device; try another browser.',
  columns: ['Result', 'Program', 'This device'],
  phones_heading: 'On phones',
  phones: 'A phone opens this page from an address on the web. An iPhone does not run a file that somebody sends. So put the page on the web and share its address.',
  keys_heading: 'With the keyboard',
  keys: 'Tab goes to the next thing, Shift and Tab back, Enter or the space bar chooses.',
};
