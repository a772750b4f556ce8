import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apart, band, polyline } from '../../plot/shape.ts';

describe('names at the ends of lines', () => {
  test('keep their places where there is room', () => expect(apart([10, 50, 90], 12, 0, 100)).toEqual([10, 50, 90]));

  test('move apart, in order', () => expect(apart([50, 49, 51], 10, 0, 100)).toEqual([59, 49, 69]));

  test('never leave the frame and never overlap where all fit', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 }), (heights) => {
        const placed = apart(heights, 10, 0, 100).sort((a, b) => a - b);
        expect(placed[0]).toBeGreaterThanOrEqual(0);
        expect(placed.at(-1)).toBeLessThanOrEqual(100);
        placed.slice(1).forEach((height, index) => expect(height - placed[index]!).toBeGreaterThanOrEqual(10 - 1e-9));
      }),
    );
  });
});

describe('paths', () => {
  test('are interrupted by what is not known', () => {
    expect(polyline('line', [[0, 1], [1, NaN], [2, 3], [3, 4]])).toEqual({ tag: 'path', look: 'line', d: 'M0 1M2 3L3 4' });
  });

  test('of a band go there above and back below', () => {
    expect(band('band', [0, 1], [5, 6], [1, 2])).toEqual({ tag: 'path', look: 'band', d: 'M0 1L1 2L1 6L0 5Z' });
    expect(band('band', [], [], [])).toEqual({ tag: 'path', look: 'band', d: '' });
  });
});
