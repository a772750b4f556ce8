// Where everybody ended, a dot each, and behind it where they would lie if each had a luck of their own.
import { linear } from './scale.ts';
import { band, dot, framed, label, line, type Shape, type Size } from './shape.ts';

export interface RoomSpread {
  outcomes: readonly number[]; // shares from 0 to 1, one a person, with the same luck
  pooled: readonly number[]; // everybody under many lucks, counted in equal bins; an even number of them
  percent: (share: number) => string;
  axis: string;
}

/** Dots need broader bins than lucks: two of them make one. */
export const columnsOf = (pooled: readonly number[]): number[] =>
  pooled.flatMap((count, at) => (at % 2 === 0 ? [count + (pooled[at + 1] ?? 0)] : []));

/** How many people a column would hold if everybody had a luck of their own. */
export function expected(pooled: readonly number[], people: number): number[] {
  const all = pooled.reduce((sum, count) => sum + count, 0);
  return columnsOf(pooled).map((count) => (all === 0 ? 0 : (people * count) / all));
}

const fewPeople = 5;
const hillOfFew = 4; // people

/** The hill as it is drawn: as many people as are expected, but of a few people that would be flat, and only its shape counts. */
function hillOf(pooled: readonly number[], people: number): number[] {
  const hill = expected(pooled, people);
  const peak = Math.max(...hill);
  return people >= fewPeople || peak === 0 ? hill : hill.map((each) => (each / peak) * hillOfFew);
}

/** In which of `columns` equal columns each outcome lies, and how many lie below it there. */
export function stacked(outcomes: readonly number[], columns: number): { column: number; level: number }[] {
  const heights = new Array<number>(columns).fill(0);
  return outcomes.map((outcome) => {
    const column = Math.min(columns - 1, Math.max(0, Math.floor(outcome * columns)));
    const level = heights[column]!;
    heights[column] = level + 1;
    return { column, level };
  });
}

export function drawRoomSpread({ outcomes, pooled, percent, axis }: RoomSpread, size: Size): Shape[] {
  const frame = framed(size, { left: 0.8, right: 0.8, top: 0.6, bottom: 3 });
  const hill = hillOf(pooled, outcomes.length);
  const places = stacked(outcomes, hill.length);
  const x = linear([0, hill.length], [frame.left, frame.right]);
  const highest = Math.max(1, ...hill, ...places.map(({ level }) => level + 1));
  const step = Math.min((frame.right - frame.left) / hill.length, (frame.bottom - frame.top) / highest, 1.6 * size.em);
  const height = (people: number) => frame.bottom - people * step;
  const edges = hill.flatMap((_, at) => [x(at), x(at + 1)]);
  const tops = hill.flatMap((people) => [height(people), height(people)]);
  const ticks = ([[0, 'start'], [0.25, 'middle'], [0.5, 'middle'], [0.75, 'middle'], [1, 'end']] as const).map(([share, anchor]) =>
    label('tick', x(share * hill.length), frame.bottom + 1.2 * size.em, percent(share), anchor));
  return [
    band('hill', edges, edges.map(() => frame.bottom), tops),
    line('axis', frame.left, frame.bottom, frame.right, frame.bottom), ...ticks,
    label('axis-name influence', frame.right, frame.bottom + 2.6 * size.em, `${axis} →`, 'end'),
    ...places.map(({ column, level }) => dot('talker ink', x(column + 0.5), height(level + 0.5), 0.42 * step)),
  ];
}
