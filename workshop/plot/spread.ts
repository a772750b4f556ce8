// How one share came out under many lucks: a histogram with the participant's own value and the mean as flags.
import { linear } from './scale.ts';
import { framed, label, line, type Frame, type Shape, type Size } from './shape.ts';

export interface Flag {
  value: number;
  name: string;
}
export interface Spread {
  values: readonly number[]; // shares from 0 to 1
  own: Flag;
  mean: Flag;
  percent: (share: number) => string;
}

export const binCount = 40;
const characterWidth = 0.52; // of an em, on average

/** How many values fall into each of `binCount` equal bins of [0, 1]; 1 itself belongs to the last. */
export function binsOf(values: readonly number[]): number[] {
  const bins = new Array<number>(binCount).fill(0);
  for (const value of values) {
    const at = Math.min(binCount - 1, Math.max(0, Math.floor(value * binCount)));
    bins[at] = bins[at]! + 1;
  }
  return bins;
}

export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;

/** A flag's name stands on the side where it does not meet the other flag, unless it would leave the frame there. */
function flagged(look: string, flag: Flag, other: Flag, x: number, top: number, frame: Frame, em: number): Shape[] {
  const width = (flag.name.length * characterWidth + 0.4) * em;
  const left = flag.value > other.value ? x + width > frame.right : x - width > frame.left;
  return [
    line(`flag ${look}`, x, top, x, frame.bottom),
    label(`flag-name ${look}`, x + (left ? -0.4 : 0.4) * em, top + 0.8 * em, flag.name, left ? 'end' : 'start'),
  ];
}

export function drawSpread(input: Spread, size: Size): Shape[] {
  const frame = framed(size, { left: 0.5, right: 0.5, top: 3, bottom: 1.6 });
  const x = linear([0, 1], [frame.left, frame.right]);
  const bins = binsOf(input.values);
  const y = linear([0, Math.max(1, ...bins)], [frame.bottom, frame.top]);
  const width = (frame.right - frame.left) / binCount;
  const bars = bins.flatMap((count, at): Shape[] => count === 0 ? [] : [{
    tag: 'rect', look: 'bin', x: x(at / binCount) + 0.5, y: y(count), width: Math.max(0, width - 1), height: frame.bottom - y(count),
  }]);
  const ticks = ([[0, 'start'], [0.5, 'middle'], [1, 'end']] as const).map(([share, anchor]) =>
    label('tick', x(share), frame.bottom + 1.25 * size.em, input.percent(share), anchor));
  return [
    ...bars, line('axis', frame.left, frame.bottom, frame.right, frame.bottom), ...ticks,
    ...flagged('own', input.own, input.mean, x(input.own.value), 0.2 * size.em, frame, size.em),
    ...flagged('mean', input.mean, input.own, x(input.mean.value), 1.6 * size.em, frame, size.em),
  ];
}
