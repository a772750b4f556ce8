// One bar: how much of the spread comes from what was chosen, with its margin, and the rest, which is luck.
import { framed, label, line, type Shape, type Size } from './shape.ts';
import type { Interval } from '../worker/messages.ts';

export interface ShareWords {
  moves: string;
  luck: string;
}

export function drawRoomShare({ value, low, high }: Interval, names: ShareWords, size: Size): Shape[] {
  const frame = framed(size, { left: 0, right: 0, top: 1.4, bottom: 1.1 });
  const at = (share: number) => frame.left + share * (frame.right - frame.left);
  const [y, height] = [frame.top, frame.bottom - frame.top];
  const middle = frame.bottom + 0.55 * size.em;
  return [
    { tag: 'rect', look: 'chosen', x: frame.left, y, width: at(value) - frame.left, height },
    { tag: 'rect', look: 'lucky', x: at(value), y, width: frame.right - at(value), height },
    label('share-name', frame.left, y - 0.45 * size.em, names.moves),
    label('share-name', frame.right, y - 0.45 * size.em, names.luck, 'end'),
    line('margin', at(low), middle, at(high), middle),
    line('margin', at(low), middle - 0.3 * size.em, at(low), middle + 0.3 * size.em),
    line('margin', at(high), middle - 0.3 * size.em, at(high), middle + 0.3 * size.em),
  ];
}
