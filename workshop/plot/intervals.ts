// Intervals: how a difference settles while replicates come in, and several differences one below the other.
import type { Interval } from '../worker/messages.ts';
import { linear, roundDomain, ticks } from './scale.ts';
import { axisBelow, band, dot, framed, gridAcross, label, line, polyline, type Shape, type Size } from './shape.ts';

export interface Settled {
  replicates: number;
  interval: Interval;
}

/** The estimate and its interval against the number of pairs of companies so far; the zero line is "no difference". */
export function settling(history: Settled[], size: Size, words: { number: (value: number) => string; pairs: string; zero: string }): Shape[] {
  const frame = framed(size, { left: 3.4, right: 1, top: 0.8, bottom: 3 });
  const most = Math.max(2, ...history.map((one) => one.replicates));
  const x = linear([0, most], [frame.left, frame.right]);
  const domain = roundDomain(within(history), [0], 4);
  const y = linear(domain, [frame.bottom, frame.top]);
  const inside = (value: number) => Math.min(Math.max(y(value), frame.top), frame.bottom);
  const places = history.map((one) => x(one.replicates));
  const last = history.at(-1);
  return [
    ...gridAcross(frame, y, ticks(...domain, 4), words.number, size.em),
    ...axisBelow(frame, x, ticks(0, most, 5).filter(Number.isInteger), String, size.em),
    label('axis-name', (frame.left + frame.right) / 2, frame.bottom + 2.6 * size.em, words.pairs, 'middle'),
    band('interval-band', places, history.map((one) => inside(one.interval.low)), history.map((one) => inside(one.interval.high))),
    line('zero', frame.left, y(0), frame.right, y(0)),
    label('zero-name', frame.right, y(0) - 0.4 * size.em, words.zero, 'end'),
    polyline('line estimate', history.map((one, index) => [places[index]!, inside(one.interval.value)] as const)),
    ...(last ? [dot('estimate', x(last.replicates), inside(last.interval.value), 0.3 * size.em)] : []),
  ];
}

/** Ends of the intervals but for the first few, which are so wide that nothing else would be seen beside them. */
function within(history: Settled[]): number[] {
  const seen = history.length > 3 ? history.slice(Math.floor(history.length / 4)) : history;
  return seen.flatMap((one) => [one.interval.low, one.interval.high]);
}

export interface IntervalRow {
  name: string;
  look: string;
  interval: Interval;
}

/** One row an interval, its name above it, all on one axis. The zero line is drawn at the intervals only: it crosses no name. */
export function intervalRows(rows: IntervalRow[], size: Size, words: { number: (value: number) => string }): Shape[] {
  const frame = framed(size, { left: 1, right: 1, top: 0.5, bottom: 2 });
  const domain = roundDomain(rows.flatMap((row) => [row.interval.low, row.interval.high]), [0], 4);
  const x = linear(domain, [frame.left, frame.right]);
  const step = (frame.bottom - frame.top) / Math.max(1, rows.length);
  return [
    ...axisBelow(frame, x, ticks(...domain, Math.min(6, (frame.right - frame.left) / (4 * size.em))), words.number, size.em),
    ...rows.flatMap((row, index) => oneRow(row, x, frame.left, frame.top + index * step, step, size.em)),
  ];
}

function oneRow(row: IntervalRow, x: (value: number) => number, left: number, top: number, step: number, em: number): Shape[] {
  const middle = top + 0.72 * step;
  const { value, low, high } = row.interval;
  const upright = (look: string, at: number, reach: number) => line(look, x(at), middle - reach * em, x(at), middle + reach * em);
  return [
    label('row-name', left, top + 0.36 * step, row.name),
    upright('zero', 0, 0.7),
    line(`span ${row.look}`, x(low), middle, x(high), middle),
    upright(`span ${row.look}`, low, 0.4), // a narrow interval is seen by its ends
    upright(`span ${row.look}`, high, 0.4),
    dot(row.look, x(value), middle, 0.2 * em),
  ];
}
