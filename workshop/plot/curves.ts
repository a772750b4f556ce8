// Curves of shares from 0 to 1 over the turns of a conversation, each with its name at its end.
import { linear, type Scale } from './scale.ts';
import { apart, dot, framed, label, line, polyline, type Frame, type Shape, type Size } from './shape.ts';

export interface Point {
  x: number;
  y: number;
}
/** One curve: a piece for each meeting. Its look names colour and dashes, and is the same on its name. */
export interface Curve {
  look: string;
  name: string;
  pieces: Point[][];
}
export interface Curves {
  curves: Curve[];
  /** The largest x, above 0. The axis goes there even while curves are still growing. */
  end: number;
  /** Where each meeting begins, and its name. */
  meetings?: { x: number; name: string }[];
  /** Numbered points. */
  marks?: (Point & { name: string })[];
  /** The turn that is looked at. */
  cursor?: number;
  /** The distance between two values at the end, with what it says. */
  distance?: { from: number; to: number; text: string };
  percent: (share: number) => string;
}

const characterWidth = 0.56; // of an em, on average
const markRadius = 0.65; // em

interface Axes extends Frame {
  em: number;
  x: Scale;
  y: Scale;
}

function axesOf(input: Curves, size: Size): Axes {
  const longest = Math.max(0, ...input.curves.map((curve) => curve.name.length), 1.15 * (input.distance?.text.length ?? 0));
  const several = (input.meetings?.length ?? 0) > 1;
  const frame = framed(size, {
    left: 3, right: 1 + longest * characterWidth + (input.marks?.length ? markRadius : 0), top: several ? 1.9 : 0.8, bottom: 0.8,
  });
  return {
    ...frame, em: size.em,
    x: linear([0, input.end], [frame.left, frame.right]), y: linear([0, 1], [frame.bottom, frame.top]),
  };
}

function grid(input: Curves, axes: Axes): Shape[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const y = axes.y(share);
    const rule = line(share === 0 ? 'axis' : 'grid', axes.left, y, axes.right, y);
    const named = share === 0 || share === 0.5 || share === 1;
    return named ? [rule, label('tick', axes.left - 0.5 * axes.em, y + 0.35 * axes.em, input.percent(share), 'end')] : [rule];
  });
}

/** A fold before each meeting, with its name; only the number of it where the name is too long. */
function folds(input: Curves, axes: Axes): Shape[] {
  const meetings = input.meetings ?? [];
  if (meetings.length < 2) return [];
  return meetings.flatMap(({ x, name }, at) => {
    const width = axes.x(meetings[at + 1]?.x ?? input.end) - axes.x(x);
    const text = name.length * characterWidth * axes.em < width ? name : name.replace(/^\D+/, '');
    return [
      line('fold', axes.x(x), axes.top - 1.4 * axes.em, axes.x(x), axes.bottom),
      label('tick', axes.x(x) + 0.3 * axes.em, axes.top - 0.6 * axes.em, text),
    ];
  });
}

function strokes(curve: Curve, axes: Axes): Shape[] {
  const pieces = curve.pieces.filter((piece) => piece.length > 0);
  const gaps = pieces.slice(1).map((piece, at) => {
    const [from, to] = [pieces[at]!.at(-1)!, piece[0]!];
    return line(`gap ${curve.look}`, axes.x(from.x), axes.y(from.y), axes.x(to.x), axes.y(to.y));
  });
  const drawn = pieces.map((piece) => polyline(`line ${curve.look}`, piece.map(({ x, y }) => [axes.x(x), axes.y(y)] as const)));
  return [...gaps, ...drawn];
}

/** Where names begin: right of a curve's end, and of each mark, which may lie at that end. */
function besideMarks(input: Curves, axes: Axes, end: number): number {
  return Math.max(axes.x(end) + 0.6 * axes.em, ...(input.marks ?? []).map(({ x }) => axes.x(x) + (markRadius + 0.4) * axes.em));
}

function names(input: Curves, axes: Axes): Shape[] {
  const ends = input.curves.flatMap((curve) => {
    const end = curve.pieces.at(-1)?.at(-1);
    return end ? [{ curve, end }] : [];
  });
  const heights = apart(ends.map(({ end }) => axes.y(end.y)), 1.3 * axes.em, axes.top, axes.bottom);
  return ends.flatMap(({ curve, end }, at) => [
    dot(`end ${curve.look}`, axes.x(end.x), axes.y(end.y), 0.24 * axes.em),
    label(`name ${curve.look}`, besideMarks(input, axes, end.x), heights[at]! + 0.35 * axes.em, curve.name),
  ]);
}

function marks(input: Curves, axes: Axes): Shape[] {
  return (input.marks ?? []).flatMap(({ x, y, name }) => [
    dot('mark', axes.x(x), axes.y(y), markRadius * axes.em),
    label('mark-name', axes.x(x), axes.y(y) + 0.32 * axes.em, name, 'middle'),
  ]);
}

function distance(input: Curves, axes: Axes): Shape[] {
  if (!input.distance) return [];
  const [from, to] = [axes.y(input.distance.from), axes.y(input.distance.to)];
  return [
    line('distance', axes.right, from, axes.right, to),
    label('distance-name', axes.right + 0.6 * axes.em, (from + to) / 2 + 0.4 * axes.em, input.distance.text),
  ];
}

/** The curves with their grid, names and marks. */
export function drawCurves(input: Curves, size: Size): Shape[] {
  const axes = axesOf(input, size);
  const cursor = input.cursor === undefined ? [] : [line('cursor', axes.x(input.cursor), axes.top, axes.x(input.cursor), axes.bottom)];
  return [
    ...grid(input, axes), ...folds(input, axes), ...cursor, ...input.curves.flatMap((curve) => strokes(curve, axes)),
    ...distance(input, axes), ...names(input, axes), ...marks(input, axes),
  ];
}

/** The x at a pixel from the left, rounded to a whole turn: for pointing at a turn. */
export function turnAt(pixel: number, input: Curves, size: Size): number {
  const axes = axesOf(input, size);
  const turn = Math.round(((pixel - axes.left) / (axes.right - axes.left)) * input.end);
  return Math.max(0, Math.min(input.end, turn));
}
