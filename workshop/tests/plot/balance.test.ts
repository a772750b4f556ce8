import { describe, expect, test } from 'vitest';
import { beamOf } from '../../plot/beam.ts';
import { barsOf } from '../../plot/terms.ts';

describe('the beam', () => {
  test('is level in balance, and sinks on the side of who leads', () => {
    expect(beamOf(0.5, 0.5, 0.15).angle).toBe(0);
    expect(beamOf(0.3, 0.6, 0.15).angle).toBeGreaterThan(0);
    expect(beamOf(0.6, 0.3, 0.15).angle).toBe(-beamOf(0.3, 0.6, 0.15).angle);
  });

  test('is never steeper than at a difference of a half', () => {
    expect(beamOf(0, 1, 0.15).angle).toBeCloseTo(beamOf(0.2, 0.7, 0.15).angle);
  });

  test('somebody leads from the difference at which the model chases', () => {
    expect(beamOf(0.3, 0.44, 0.15).leads).toBe('nobody');
    expect(beamOf(0.3, 0.46, 0.15).leads).toBe('customer');
    expect(beamOf(0.46, 0.3, 0.15).leads).toBe('salesperson');
  });

  test('weights have areas in proportion to the values', () => {
    const { left, right } = beamOf(0.2, 0.8, 0.15);
    expect((right / left) ** 2).toBeCloseTo(4);
  });
});

describe('bars of terms', () => {
  const { bars, sum } = barsOf([{ name: 'a', value: -1 }, { name: 'b', value: 0.5 }, { name: 'c', value: 0 }]);

  test('start at the middle, against it to the left, for it to the right; the largest takes half', () => {
    expect(bars).toEqual([{ name: 'a', value: -1, start: 0, width: 50 }, { name: 'b', value: 0.5, start: 50, width: 25 }]);
  });

  test('the sum is that of all terms', () => expect(sum).toEqual({ name: 'sum', value: -0.5, start: 25, width: 25 }));

  test('where nothing speaks for or against, nothing is drawn', () => {
    expect(barsOf([{ name: 'a', value: 0 }])).toEqual({ bars: [], sum: { name: 'sum', value: 0, start: 50, width: 0 } });
    expect(barsOf([]).sum.value).toBe(0);
  });
});
