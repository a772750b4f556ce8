import { describe, expect, test } from 'vitest';
import { beginningsHeight, drawBeginnings } from '../../plot/room_beginnings.ts';
import { drawRoomCloud, gathered, leadOf } from '../../plot/room_cloud.ts';
import { drawRoomShare } from '../../plot/room_share.ts';
import { columnsOf, drawRoomSpread, expected, stacked } from '../../plot/room_spread.ts';
import type { Shape } from '../../plot/shape.ts';

const size = { width: 1000, height: 500, em: 20 };
const words = { influence: 'S', power: 'C', salesperson_leads: 'seller', customer_leads: 'customer', balance: 'level' };
const circles = (shapes: Shape[]) => shapes.flatMap((shape) => (shape.tag === 'circle' ? [shape] : []));
const rects = (shapes: Shape[]) => shapes.flatMap((shape) => (shape.tag === 'rect' ? [shape] : []));

describe('the cloud of a room', () => {
  test('keeps the key of each person, whoever else comes', () => {
    const person = (key: string, influence: number, power: number) => ({ key, course: [{ influence: 0.3, power: 0.5 }, { influence, power }] });
    const shapes = drawRoomCloud([person('a', 0.9, 0.2), person('b', 0.1, 0.8)], words, size);
    expect(circles(shapes).map(({ key, look }) => [key, look])).toEqual([['dot a', 'talker influence'], ['dot b', 'talker power']]);
    expect(circles(drawRoomCloud([person('b', 0.1, 0.8)], words, size))[0]).toEqual(circles(shapes)[1]);
  });

  test('leaves out who has said nothing, and puts influence up and power to the right', () => {
    const shapes = drawRoomCloud([{ key: 'mute', course: [] }, { key: 'a', course: [{ influence: 1, power: 0 }] }, { key: 'b', course: [{ influence: 0, power: 1 }] }], words, size);
    const [a, b] = circles(shapes);
    expect(circles(shapes)).toHaveLength(2);
    expect(a!.cy).toBeLessThan(b!.cy);
    expect(a!.cx).toBeLessThan(b!.cx);
  });

  test('names who leads only where somebody does', () => {
    expect([leadOf({ influence: 0.5, power: 0.46 }), leadOf({ influence: 0.5, power: 0.4 }), leadOf({ influence: 0.2, power: 0.4 })])
      .toEqual(['level', 'influence', 'power']);
  });

  test('puts who stands at the same place beside each other, near it', () => {
    const places = gathered(Array.from({ length: 40 }, () => [100, 100] as const), 8);
    expect(places[0]).toEqual([100, 100]);
    for (const [at, [x, y]] of places.entries()) {
      expect(Math.hypot(x - 100, y - 100)).toBeLessThan(8 * 1.9 * Math.sqrt(40));
      for (const [u, v] of places.slice(0, at)) expect(Math.hypot(x - u, y - v)).toBeGreaterThan(1.5 * 8);
    }
  });
});

describe('the spread of a room', () => {
  const pooled = Array.from({ length: 40 }, (_, at) => (at === 10 || at === 11 ? 30 : at === 39 ? 40 : 0));

  test('expects as many people as there are, two bins a column', () => {
    expect(columnsOf(pooled)).toHaveLength(20);
    const hill = expected(pooled, 10);
    expect([hill[5], hill[19], hill.reduce((sum, each) => sum + each, 0)]).toEqual([6, 4, 10]);
    expect(expected(new Array<number>(40).fill(0), 10)).toEqual(new Array<number>(20).fill(0));
  });

  test('stacks a dot for each person, and none beside the frame', () => {
    expect(stacked([0, 0.04, 0.05, 1], 20)).toEqual([{ column: 0, level: 0 }, { column: 0, level: 1 }, { column: 1, level: 0 }, { column: 19, level: 0 }]);
    const outcomes = [...Array.from({ length: 300 }, () => 0.5), 0, 1];
    const dots = circles(drawRoomSpread({ outcomes, pooled, percent: String, axis: 'S' }, size));
    expect(dots).toHaveLength(302);
    for (const { cx, cy, r } of dots) {
      expect(cx - r).toBeGreaterThanOrEqual(0);
      expect(cx + r).toBeLessThanOrEqual(size.width);
      expect(cy - r).toBeGreaterThanOrEqual(0);
    }
  });

  test('shows the hill of one conversation, too', () => {
    const hill = drawRoomSpread({ outcomes: [0.3], pooled, percent: String, axis: 'S' }, size).find(({ look }) => look === 'hill')!;
    const heights = [...(hill as { d: string }).d.matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(100);
  });
});

test('the bar of choice and luck is as long as both, with the margin around their border', () => {
  const shapes = drawRoomShare({ value: 0.25, low: 0.1, high: 0.5 }, { moves: 'choice', luck: 'luck' }, size);
  const [chosen, lucky] = rects(shapes);
  expect([chosen!.width, lucky!.x, lucky!.width]).toEqual([250, 250, 750]);
  const margin = shapes.find(({ look }) => look === 'margin') as { x1: number; x2: number };
  expect([margin.x1, margin.x2]).toEqual([100, 500]);
});

test('beginnings are rows with mean, spread inside the axis, and the mean over all lucks', () => {
  const rows = [{ name: 'Ask', people: '9×', influence: { mean: 0.95, sd: 0.2, over_lucks: 0.5 } }];
  const high = { ...size, height: beginningsHeight(1) * size.em };
  const shapes = drawBeginnings(rows, 'S', high);
  const at = (look: string) => shapes.find((shape) => shape.look === look) as { x1: number; x2: number };
  const [axis, spread, lucks, mean] = [at('axis'), at('spread'), at('over-lucks'), circles(shapes)[0]!];
  expect(spread.x2).toBeCloseTo(axis.x2);
  expect(lucks.x1).toBeCloseTo((axis.x1 + axis.x2) / 2);
  expect((mean.cx - axis.x1) / (axis.x2 - axis.x1)).toBeCloseTo(0.95);
});
