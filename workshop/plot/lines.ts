// Lines over weeks, each with its name at its end.
import { linear, roundDomain, ticks } from './scale.ts';
import { apart, axisBelow, framed, gridAcross, label, polyline, type Shape, type Size } from './shape.ts';

export interface Series {
  name: string; // at the end of its line
  look: string; // of the line and of its name
  values: ArrayLike<number>; // one a week; week 0 first
}

export interface LineWords {
  number: (value: number) => string;
  week: string; // below the axis
}

/** All series over the same weeks. Room for the names at the right is as wide as the longest. */
export function weeklyLines(series: Series[], size: Size, words: LineWords, from?: [number, number]): Shape[] {
  const names = Math.max(0, ...series.map((one) => one.name.length));
  const frame = framed(size, { left: 3, right: 1 + 0.55 * names, top: 0.8, bottom: 3 });
  const weeks = Math.max(0, ...series.map((one) => one.values.length));
  const domain = from ?? roundDomain(series.flatMap((one) => Array.from(one.values)), [], 4);
  const x = linear([1, Math.max(2, weeks)], [frame.left, frame.right]);
  const y = linear(domain, [frame.bottom, frame.top]);
  const ends = series.map((one) => y(lastKnown(one.values)));
  const heights = apart(ends, 1.25 * size.em, frame.top, frame.bottom);
  const weekTicks = weeks < 2 ? [] : [1, ...ticks(1, weeks, (frame.right - frame.left) / (4 * size.em)).filter((week) => week > 3)];
  return [
    ...gridAcross(frame, y, ticks(...domain, 4), words.number, size.em),
    ...axisBelow(frame, x, weekTicks, String, size.em),
    label('axis-name', (frame.left + frame.right) / 2, frame.bottom + 2.6 * size.em, words.week, 'middle'),
    ...series.map((one) => polyline(`line ${one.look}`, Array.from(one.values, (value, week) => [x(week + 1), y(value)]))),
    ...series.map((one, index) => label(`end ${one.look}`, frame.right + 0.5 * size.em, heights[index]! + 0.35 * size.em, one.name)),
  ];
}

function lastKnown(values: ArrayLike<number>): number {
  for (let week = values.length - 1; week >= 0; --week) if (Number.isFinite(values[week]!)) return values[week]!;
  return 0;
}
