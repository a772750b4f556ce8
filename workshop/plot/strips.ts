// Differences of several companies as dots on one line each: how often luck turns a difference round can be counted.
import { linear, roundDomain, ticks } from './scale.ts';
import { axisBelow, dot, framed, label, line, type Shape, type Size } from './shape.ts';

export interface Strip {
  name: string;
  look: string;
  values: readonly number[]; // one a company
}

/** One strip with its name above it and an axis of its own, zero in the middle: strips have different units. */
export function strip({ name, look, values }: Strip, size: Size, number: (value: number) => string): Shape[] {
  const frame = framed(size, { left: 1, right: 1, top: 1.4, bottom: 1.8 });
  const [low, high] = roundDomain(values, [0], 4);
  const most = Math.max(-low, high);
  const x = linear([-most, most], [frame.left, frame.right]);
  const middle = (frame.top + frame.bottom) / 2;
  return [
    label('row-name', 0, size.em, name),
    ...axisBelow(frame, x, ticks(-most, most, 4), number, size.em),
    line('zero', x(0), frame.top, x(0), frame.bottom),
    ...values.map((value) => dot(`company ${look}`, x(value), middle, 0.36 * size.em)),
  ];
}
