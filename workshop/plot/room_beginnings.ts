// What followed each beginning: mean and spread in the room, and the mean over all lucks, a row each.
import { linear, ticks } from './scale.ts';
import { axisBelow, dot, framed, label, line, type Shape, type Size } from './shape.ts';
import type { Followed } from '../worker/messages.ts';

export interface Beginning {
  name: string;
  people: string;
  influence: Followed; // shares from 0 to 1
}

export const beginningRow = 1.6; // em
const below = 2.8;

/** How high the drawing of so many rows is, in em. */
export const beginningsHeight = (rows: number): number => rows * beginningRow + below + 0.4;

export function drawBeginnings(rows: readonly Beginning[], axis: string, size: Size): Shape[] {
  const longest = Math.max(0, ...rows.map(({ name }) => name.length));
  const frame = framed(size, { left: Math.min(0.54 * longest + 0.8, 0.55 * (size.width / size.em)), right: 3, top: 0.4, bottom: below });
  const x = linear([0, 1], [frame.left, frame.right]);
  const points = (share: number) => String(Math.round(100 * share));
  const marks = rows.flatMap(({ name, people, influence: { mean, sd, over_lucks } }, at): Shape[] => {
    const y = frame.top + (at + 0.5) * beginningRow * size.em;
    const [low, high] = [Math.max(0, mean - sd), Math.min(1, mean + sd)];
    return [
      line('grid', frame.left, y, frame.right, y),
      label('row-name', frame.left - 0.6 * size.em, y + 0.32 * size.em, name, 'end'),
      line('spread', x(low), y, x(high), y),
      line('over-lucks', x(over_lucks), y - 0.55 * size.em, x(over_lucks), y + 0.55 * size.em),
      dot('talker influence', x(mean), y, 0.38 * size.em),
      label('tick', frame.right + 0.6 * size.em, y + 0.32 * size.em, people),
    ];
  });
  return [
    ...axisBelow(frame, x, ticks(0, 1, 4), points, size.em), ...marks,
    label('axis-name influence', frame.right, frame.bottom + 2.5 * size.em, `${axis} →`, 'end'),
  ];
}
