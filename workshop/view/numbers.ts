// Numbers as the language of the page writes them.
import { computed } from '@preact/signals';
import type { Interval } from '../worker/messages.ts';
import { language } from '../state/page.ts';

const minus = '−';

/** `digits` after the point: as many as that at most, and exactly as many where `exact`. */
export const numbers = computed(() => {
  const write = (value: number, digits: number, exact = true) =>
    value
      .toLocaleString(language.value, { maximumFractionDigits: digits, minimumFractionDigits: exact ? digits : 0, signDisplay: 'negative' })
      .replace('-', minus);
  const signed = (value: number, digits: number) => (Number(value.toFixed(digits)) > 0 ? `+${write(value, digits)}` : write(value, digits));
  return {
    number: write,
    /** As short as the number allows: for settings and ticks. */
    short: (value: number) => write(value, 6, false),
    /** With its sign, also where it is positive: for differences. */
    signed,
    /** A share of 1 as points of 100. */
    points: (share: number, digits = 0) => write(100 * share, digits),
    percent: (share: number) => `${write(100 * share, 0)}%`,
    interval: ({ value, low, high }: Interval, factor = 1, digits = 1) => ({
      value: signed(factor * value, digits),
      low: signed(factor * low, digits),
      high: signed(factor * high, digits),
    }),
  };
});
