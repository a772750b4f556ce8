// The frame of the cloud: axes for the drawing, and where a person stands in it.
import type { TeamAnswer } from '../worker/messages.ts';
import { linear, roundDomain, type Scale, ticks } from './scale.ts';
import { axisBelow, framed, type Frame, gridAcross, label, line, type Shape, type Size } from './shape.ts';

export interface CloudFrame extends Frame {
  x: Scale; // empathy
  y: Scale; // influence
}

/** Room for all weeks, so that nothing but people moves. */
export function cloudFrame(team: Pick<TeamAnswer, 'influence' | 'empathy'>, size: Size): CloudFrame {
  const frame = framed(size, { left: 3, right: 0.8, top: 2, bottom: 3 });
  const reach = (column: Float32Array): [number, number] => {
    const [low, high] = roundDomain(column, [], 8);
    return [Math.max(0, low), Math.min(1, high)];
  };
  return {
    ...frame,
    x: linear(reach(team.empathy), [frame.left, frame.right]),
    y: linear(reach(team.influence), [frame.bottom, frame.top]),
  };
}

/** Axes with their names; numbers are points of 100. */
export function cloudAxes(frame: CloudFrame, size: Size, names: { influence: string; empathy: string }): Shape[] {
  const points = (share: number) => String(Math.round(100 * share));
  return [
    ...gridAcross(frame, frame.y, ticks(...frame.y.domain, 5), points, size.em),
    ...ticks(...frame.x.domain, 6).map((at) => line('grid', frame.x(at), frame.top, frame.x(at), frame.bottom)),
    ...axisBelow(frame, frame.x, ticks(...frame.x.domain, 6), points, size.em),
    label('axis-name influence', 0, 1 * size.em, `↑ ${names.influence}`),
    label('axis-name empathy', frame.right, frame.bottom + 2.7 * size.em, `${names.empathy} →`, 'end'),
  ];
}
