import { describe, expect, test } from 'vitest';
import { linear, roundDomain, roundStep, ticks } from '../../plot/scale.ts';

describe('a scale', () => {
  test('is straight, in both directions', () => {
    const down = linear([0, 10], [100, 0]);
    expect([down(0), down(2.5), down(10)]).toEqual([100, 75, 0]);
  });

  test('of one value lies at its start', () => expect(linear([3, 3], [5, 9])(3)).toBe(5));

  test('steps by 1, 2 or 5', () => {
    expect([roundStep(1, 5), roundStep(10, 4), roundStep(0.9, 4), roundStep(52, 6)]).toEqual([0.2, 5, 0.5, 10]);
  });

  test('has round ticks inside the domain, without 0.30000000000000004', () => {
    expect(ticks(0, 0.5, 5)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(ticks(1, 52, 5)).toEqual([20, 40]);
    expect(ticks(2, 2)).toEqual([2]);
  });

  test('covers the values and what must be seen, and nothing infinite', () => {
    expect(roundDomain([1.2, 3.4, NaN, Infinity], [0], 4)).toEqual([0, 4]);
    expect(roundDomain([])).toEqual([0, 1]);
    expect(roundDomain([2, 2])).toEqual([1.5, 2.5]);
  });
});
