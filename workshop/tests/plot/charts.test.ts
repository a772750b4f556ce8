import { describe, expect, test } from 'vitest';
import { geneFigure, isFitted, toldApart } from '../../plot/genes.ts';
import { intervalRows, settling } from '../../plot/intervals.ts';
import { weeklyLines } from '../../plot/lines.ts';
import type { Shape } from '../../plot/shape.ts';
import { handMadeGenes, interval } from '../hand_made.ts';

const size = { width: 600, height: 300, em: 16 };
const number = (value: number) => String(value);
const looks = (shapes: Shape[], look: string) => shapes.filter((shape) => shape.look === look);
const texts = (shapes: Shape[]) => shapes.flatMap((shape) => (shape.tag === 'text' ? [shape.text] : []));

describe('lines over weeks', () => {
  const shapes = weeklyLines(
    [
      { name: 'with', look: 'with', values: [1, 2, 3] },
      { name: 'without', look: 'without', values: [1, 1, 1] },
    ],
    size,
    { number, week: 'week' },
  );

  test('are one a series, each with its name', () => {
    expect(looks(shapes, 'line with')).toHaveLength(1);
    expect(texts(shapes)).toEqual(expect.arrayContaining(['with', 'without', 'week']));
  });

  test('and all they say lies inside the drawing', () => {
    for (const shape of shapes) if (shape.tag === 'text') expect(shape.x).toBeLessThan(size.width);
  });

  test('of no weeks are an empty frame', () => expect(looks(weeklyLines([], size, { number, week: 'week' }), 'axis')).toHaveLength(1));
});

describe('a difference that settles', () => {
  const history = [2, 4, 8].map((replicates) => ({ replicates, interval: interval(2, 8 / replicates) }));
  const words = { number, pairs: 'pairs', zero: 'no difference' };

  test('shows zero, and the newest estimate as a dot', () => {
    const shapes = settling(history, size, words);
    expect(looks(shapes, 'zero')).toHaveLength(1);
    const [dot] = looks(shapes, 'estimate');
    expect(dot).toMatchObject({ tag: 'circle', cx: 584 });
  });

  test('without any replicate is a frame without a dot', () => expect(looks(settling([], size, words), 'estimate')).toHaveLength(0));
});

describe('rows of intervals', () => {
  test('lie on one axis, from low to high', () => {
    const shapes = intervalRows([{ name: 'model', look: 'model', interval: interval(5, 2) }], size, { number });
    const [span] = looks(shapes, 'span model');
    const [zero] = looks(shapes, 'zero');
    expect(span).toMatchObject({ tag: 'line' });
    if (span?.tag !== 'line' || zero?.tag !== 'line') throw new Error('both are lines');
    expect(zero.x1).toBeLessThan(span.x1);
    expect(span.x1).toBeLessThan(span.x2);
  });

  test('show a narrow interval by its ends, and draw the zero line through no name', () => {
    const names = ['model', 'rival'];
    const shapes = intervalRows(names.map((name) => ({ name, look: name, interval: interval(60, 0.5) })), size, { number });
    const heightsOf = (look: string) => looks(shapes, look).flatMap((shape) => (shape.tag === 'line' ? [[shape.y1, shape.y2] as const] : []));
    for (const name of names) {
      const dot = looks(shapes, name)[0];
      if (dot?.tag !== 'circle') throw new Error('the value is a dot');
      expect(heightsOf(`span ${name}`).filter(([top, bottom]) => bottom - top > 2 * dot.r)).toHaveLength(2);
    }
    const baselines = shapes.flatMap((shape) => (shape.tag === 'text' && shape.look === 'row-name' ? [shape.y] : []));
    expect(heightsOf('zero')).toHaveLength(names.length);
    for (const [top, bottom] of heightsOf('zero')) expect(baselines.filter((y) => y > top && y - size.em < bottom)).toEqual([]);
  });
});

describe('the gene figure', () => {
  const words = { number, avoidance: 'avoidance', orientation: 'orientation', group: (name: string) => `group ${name}` };

  test('has two lines, and the dots that lie inside it', () => {
    const shapes = geneFigure(handMadeGenes, 'drd4', size, words);
    expect(texts(shapes)).toEqual(expect.arrayContaining(['group 7r', 'group no_7r', 'avoidance']));
    expect(looks(shapes, 'person carrier')).toHaveLength(1);
    expect(looks(shapes, 'person')).toHaveLength(1);
  });

  test('has A2/A2 as the carriers of the other panel', () => {
    const shapes = geneFigure(handMadeGenes, 'drd2', size, words);
    expect(texts(shapes)).toEqual(expect.arrayContaining(['group a2a2', 'group a1']));
    expect(looks(shapes, 'person carrier')).toHaveLength(1);
  });

  test('draws nothing for a group without a fit, nor for a person without a value', () => {
    const [carriers, ...others] = handMadeGenes.groups;
    const nobody = { ...carriers!, people: 0, slope: null, intercept: null };
    const points = [...handMadeGenes.points, { avoidance: 0, orientation: null, seven_r: true, a1: false }, { avoidance: null, orientation: 0, seven_r: false, a1: false }];
    const shapes = geneFigure({ ...handMadeGenes, groups: [nobody, ...others], points }, 'drd4', size, words);
    expect(texts(shapes)).not.toContain('group 7r');
    expect([looks(shapes, 'line gene-0'), looks(shapes, 'line gene-1')].map((lines) => lines.length)).toEqual([0, 1]);
    expect([...looks(shapes, 'person carrier'), ...looks(shapes, 'person')]).toHaveLength(2);
    expect(isFitted(nobody)).toBe(false);
    expect(isFitted({ ...carriers!, people: 2, slope: { value: 0.1, low: NaN, high: NaN } })).toBe(false);
  });

  test('says of a slope only what its interval allows', () => {
    expect([interval(0.1, 0.05), interval(-0.1, 0.05), interval(0.1, 0.2)].map(toldApart)).toEqual(['rises', 'falls', 'unclear']);
  });
});
