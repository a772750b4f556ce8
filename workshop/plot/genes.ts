// Customer orientation against avoidance: one dot a simulated person, one line a group of genotypes.
import type { GenesAnswer, Interval } from '../worker/messages.ts';
import { linear, ticks } from './scale.ts';
import { apart, axisBelow, dot, framed, gridAcross, label, polyline, type Shape, type Size } from './shape.ts';

type Group = GenesAnswer['groups'][number];
type Point = GenesAnswer['points'][number];
export type GeneGroup = Group['name'];
/** Which carriers a panel compares. */
export const panels = { drd4: ['7r', 'no_7r'], drd2: ['a2a2', 'a1'] } as const satisfies Record<string, readonly GeneGroup[]>;
export type Panel = keyof typeof panels;

export interface GeneWords {
  number: (value: number) => string;
  avoidance: string; // below the axis
  orientation: string; // above the other one
  group: (name: GeneGroup) => string;
}

const reach: [number, number] = [-2.5, 2.5]; // SD, on both axes: all but one or two people in a hundred
/** The carriers of the first group of a panel, to whom the finding belongs. */
const carries = { drd4: (point: Point) => point.seven_r, drd2: (point: Point) => !point.a1 };

type Fitted = Group & { slope: Interval; intercept: number };
/** Whether a line with a margin was found: not in a group of nobody or of two, nor where all are alike. */
export const isFitted = (group: Group): group is Fitted =>
  [group.intercept, group.slope?.value, group.slope?.low, group.slope?.high].every(Number.isFinite);

type Seen = Point & { avoidance: number; orientation: number };
const isSeen = (point: Point): point is Seen =>
  [point.avoidance, point.orientation].every((value) => value !== null && Math.abs(value) <= reach[1]);

/** Dots of carriers are filled, those of the others are rings. */
export function geneFigure(answer: GenesAnswer, panel: Panel, size: Size, words: GeneWords): Shape[] {
  const groups = panels[panel].flatMap((name) => answer.groups.filter(isFitted).filter((group) => group.name === name));
  const names = Math.max(0, ...groups.map((group) => words.group(group.name).length));
  const frame = framed(size, { left: 3, right: 0.8 + 0.52 * names, top: 2, bottom: 3 });
  const x = linear(reach, [frame.left, frame.right]);
  const y = linear(reach, [frame.bottom, frame.top]);
  const at = (group: Fitted, avoidance: number) => y(Math.min(reach[1], Math.max(reach[0], group.intercept + group.slope.value * avoidance)));
  const look = ({ name }: Fitted) => `gene-${(panels[panel] as readonly GeneGroup[]).indexOf(name)}`; // the same without the other
  const heights = apart(groups.map((group) => at(group, reach[1])), 1.3 * size.em, frame.top, frame.bottom);
  return [
    ...gridAcross(frame, y, ticks(...reach, 5), words.number, size.em),
    ...axisBelow(frame, x, ticks(...reach, 5), words.number, size.em),
    label('axis-name', 0, size.em, words.orientation),
    label('axis-name', frame.right, frame.bottom + 2.6 * size.em, words.avoidance, 'end'),
    ...answer.points
      .filter(isSeen)
      .map((point) => dot(carries[panel](point) ? 'person carrier' : 'person', x(point.avoidance), y(point.orientation), 0.16 * size.em)),
    ...groups.map((group) => polyline(`line ${look(group)}`, reach.map((avoidance) => [x(avoidance), at(group, avoidance)] as const))),
    ...groups.map((group, index) => label(`end ${look(group)}`, frame.right + 0.4 * size.em, heights[index]! + 0.35 * size.em, words.group(group.name))),
  ];
}

/** What may be said of a slope: the interval leaves zero out or not. */
export function toldApart(slope: Interval): 'rises' | 'falls' | 'unclear' {
  if (slope.low > 0) return 'rises';
  return slope.high < 0 ? 'falls' : 'unclear';
}
