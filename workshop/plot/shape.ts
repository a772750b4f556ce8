// A drawing as plain data: what is where. Colours and type are the style sheet's, by the names in `look`. What moves
// has a key, by which it stays itself from one drawing to the next.
import type { Scale } from './scale.ts';

export type Shape =
  | { tag: 'line'; look: string; x1: number; y1: number; x2: number; y2: number }
  | { tag: 'path'; look: string; d: string; key?: string }
  | { tag: 'circle'; look: string; cx: number; cy: number; r: number; key?: string }
  | { tag: 'rect'; look: string; x: number; y: number; width: number; height: number }
  | { tag: 'text'; look: string; x: number; y: number; anchor: 'start' | 'middle' | 'end'; text: string };

/** Where a drawing lies: pixels, and how many of them one em of its labels has. */
export interface Size {
  width: number;
  height: number;
  em: number;
}

/** The part of a drawing in which data lie, in pixels. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The frame that remains when the margins, in em, are taken away. */
export function framed(size: Size, margin: { left: number; right: number; top: number; bottom: number }): Frame {
  return {
    left: margin.left * size.em,
    right: Math.max(size.width - margin.right * size.em, margin.left * size.em + 1),
    top: margin.top * size.em,
    bottom: size.height - margin.bottom * size.em,
  };
}

const rounded = (value: number) => Math.round(value * 100) / 100;

export function line(look: string, x1: number, y1: number, x2: number, y2: number): Shape {
  return { tag: 'line', look, x1: rounded(x1), y1: rounded(y1), x2: rounded(x2), y2: rounded(y2) };
}

export function label(look: string, x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end' = 'start'): Shape {
  return { tag: 'text', look, x: rounded(x), y: rounded(y), anchor, text };
}

export function dot(look: string, cx: number, cy: number, r: number): Shape {
  return { tag: 'circle', look, cx: rounded(cx), cy: rounded(cy), r: rounded(r) };
}

/** A line through points; a point that is not finite interrupts it. */
export function polyline(look: string, points: Iterable<readonly [number, number]>): Shape {
  let d = '';
  let pen = 'M';
  for (const [x, y] of points) {
    const known = Number.isFinite(x) && Number.isFinite(y);
    if (known) d += `${pen}${rounded(x)} ${rounded(y)}`;
    pen = known ? 'L' : 'M';
  }
  return { tag: 'path', look, d };
}

/** The area between two lines over the same x. */
export function band(look: string, x: number[], low: number[], high: number[]): Shape {
  const there = x.map((at, index) => `${rounded(at)} ${rounded(high[index]!)}`);
  const back = x.map((at, index) => `${rounded(at)} ${rounded(low[index]!)}`).reverse();
  return { tag: 'path', look, d: x.length === 0 ? '' : `M${[...there, ...back].join('L')}Z` };
}

/** Ticks below the frame, each with its number. */
export function axisBelow(frame: Frame, scale: Scale, at: number[], words: (value: number) => string, em: number): Shape[] {
  return [
    line('axis', frame.left, frame.bottom, frame.right, frame.bottom),
    ...at.map((value) => label('tick', scale(value), frame.bottom + 1.25 * em, words(value), 'middle')),
  ];
}

/** Thin lines across the frame, each with its number on the left. */
export function gridAcross(frame: Frame, scale: Scale, at: number[], words: (value: number) => string, em: number): Shape[] {
  return at.flatMap((value) => [
    line('grid', frame.left, scale(value), frame.right, scale(value)),
    label('tick', frame.left - 0.5 * em, scale(value) + 0.35 * em, words(value), 'end'),
  ]);
}

/** Heights moved apart, keeping their order, so that neighbours are `gap` from each other and none leaves the frame. */
export function apart(heights: number[], gap: number, top: number, bottom: number): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => heights[a]! - heights[b]!);
  const placed = [...heights];
  let floor = top;
  for (const index of order) {
    placed[index] = Math.max(placed[index]!, floor);
    floor = placed[index]! + gap;
  }
  let roof = bottom;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index]!, roof);
    roof = placed[index]! - gap;
  }
  return placed;
}
