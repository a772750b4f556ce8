// Everybody's relationship as a dot: the salesperson's influence against the customer's power, and the way it came.
import type { Relationship, Standing } from '../state/room/reveal.ts';
import { linear, ticks } from './scale.ts';
import { axisBelow, dot, framed, gridAcross, label, line, polyline, type Frame, type Shape, type Size } from './shape.ts';

export interface CloudWords {
  influence: string;
  power: string;
  salesperson_leads: string;
  customer_leads: string;
  balance: string;
}

export const trailTurns = 4;
const dotRadius = 0.42; // em
const leadShown = 0.05; // from this difference on a dot has the colour of who leads

interface Axes extends Frame {
  x: (power: number) => number;
  y: (influence: number) => number;
}

/** Who leads, as a look; `level` where hardly anybody does. */
export const leadOf = ({ influence, power }: Standing): string =>
  Math.abs(influence - power) < leadShown ? 'level' : influence > power ? 'influence' : 'power';

/** Who stands at the same place stands around it, so that a crowd looks like one: on a spiral that fills a disc evenly. */
export function gathered(places: readonly (readonly [x: number, y: number])[], radius: number): [number, number][] {
  const met = new Map<string, number>();
  return places.map(([x, y]) => {
    const cell = `${Math.round(x / radius)} ${Math.round(y / radius)}`;
    const before = met.get(cell) ?? 0;
    met.set(cell, before + 1);
    const [away, angle] = [1.9 * radius * Math.sqrt(before), before * 2.399963]; // the golden angle
    return [x + away * Math.cos(angle), y + away * Math.sin(angle)];
  });
}

function background(axes: Axes, names: CloudWords, em: number): Shape[] {
  const points = (share: number) => String(Math.round(100 * share));
  const [x, y] = [Object.assign(axes.x, { domain: [0, 1] as const }), Object.assign(axes.y, { domain: [0, 1] as const })];
  return [
    ...gridAcross(axes, y, ticks(0, 1, 5), points, em),
    ...axisBelow(axes, x, ticks(0, 1, 5).slice(1), points, em),
    line('level-line', axes.x(0), axes.y(0), axes.x(1), axes.y(1)),
    label('axis-name influence', 0, em, `↑ ${names.influence}`),
    label('axis-name power', axes.right, axes.bottom + 2.7 * em, `${names.power} →`, 'end'),
    label('region influence', axes.left + 0.8 * em, axes.top + 1.4 * em, names.salesperson_leads),
    label('region power', axes.right - 0.5 * em, axes.bottom - 0.8 * em, names.customer_leads, 'end'),
    label('region', axes.x(0.97) - 0.6 * em, axes.y(0.97) + 0.2 * em, names.balance, 'end'),
  ];
}

/** The same axes whoever is there, so that nothing but people moves. */
export function drawRoomCloud(people: readonly Relationship[], names: CloudWords, size: Size): Shape[] {
  const frame = framed(size, { left: 2.4, right: 0.6, top: 1.8, bottom: 3 });
  const axes: Axes = { ...frame, x: linear([0, 1], [frame.left, frame.right]), y: linear([0, 1], [frame.bottom, frame.top]) };
  const held = people.filter(({ course }) => course.length > 0);
  const now = held.map(({ course }) => course.at(-1)!);
  const places = gathered(now.map(({ power, influence }) => [axes.x(power), axes.y(influence)] as const), dotRadius * size.em);
  const trails = held.map(({ key, course }, at): Shape => {
    const way = course.slice(-1 - trailTurns, -1).map(({ power, influence }) => [axes.x(power), axes.y(influence)] as const);
    return { ...polyline(`trail ${leadOf(now[at]!)}`, [...way, places[at]!]), key: `way ${key}` } as Shape;
  });
  const dots = places.map(([x, y], at): Shape =>
    ({ ...dot(`talker ${leadOf(now[at]!)}`, x, y, dotRadius * size.em), key: `dot ${held[at]!.key}` }) as Shape);
  return [...background(axes, names, size.em), ...trails, ...dots];
}
