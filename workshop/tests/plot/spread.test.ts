import { describe, expect, test } from 'vitest';
import { binCount, binsOf, drawSpread, meanOf } from '../../plot/spread.ts';
import { drawTally, tallyWidth } from '../../plot/tally.ts';

const percent = (share: number) => `${100 * share}%`;

describe('the spread of many lucks', () => {
  test('each value is in one bin, 1 in the last', () => {
    const bins = binsOf([0, 0.001, 0.5, 1]);
    expect(bins).toHaveLength(binCount);
    expect([bins[0], bins[binCount / 2], bins[binCount - 1]]).toEqual([2, 1, 1]);
  });

  test('the mean of none is 0', () => expect([meanOf([]), meanOf([0.2, 0.4])]).toEqual([0, 0.30000000000000004]));

  test.each([[0.7, 0.72], [0.72, 0.7], [0.02, 0.9], [0.99, 0.97], [0.5, 0.5]])('flags at %f and %f have their names within the drawing', (own, mean) => {
    const size = { width: 328, height: 160, em: 16 };
    const shapes = drawSpread({ values: [own], own: { value: own, name: 'yours 70%' }, mean: { value: mean, name: 'mean 72%' }, percent }, size);
    for (const shape of shapes) {
      if (shape.tag !== 'text' || !shape.look.startsWith('flag-name')) continue;
      const length = shape.text.length * 0.5 * size.em;
      expect(shape.anchor === 'end' ? shape.x - length : shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.anchor === 'end' ? shape.x : shape.x + length).toBeLessThanOrEqual(size.width);
    }
  });
});

describe('tally marks', () => {
  test('are as many strokes as hands', () => expect([0, 4, 5, 13].map((count) => drawTally(count, 16).length)).toEqual([0, 4, 5, 13]));

  test('lie within their width', () => {
    for (const stroke of drawTally(13, 1)) expect(stroke.tag === 'line' && Math.max(stroke.x1, stroke.x2)).toBeLessThanOrEqual(tallyWidth(13));
  });
});
