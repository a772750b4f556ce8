// A conversation as curves over its turns. Meetings follow one another, a turn's width apart.
import type { Point } from './curves.ts';
import type { State, TalkAnswer } from '../worker/messages.ts';
import type { Place } from '../state/conversation.ts';

export interface Trace {
  /** Where each meeting begins. */
  starts: number[];
  /** The last x. */
  end: number;
  /** A curve of any value of the state: a piece for each meeting, its first point before the first turn. */
  pieces: (value: (state: State) => number) => Point[][];
  /** The x after a turn, and back: the turn that ends nearest to x. */
  xOf: (place: Place) => number;
  placeAt: (x: number) => Place | null;
}

/** `planned`: how many meetings of how many turns the axis has room for; more where more were played. */
export function traceOf(answer: TalkAnswer, planned: { meetings: number; turns: number }): Trace {
  const count = Math.max(planned.meetings, answer.meetings.length);
  const starts: number[] = [];
  let end = 0;
  for (let at = 0; at < count; ++at) {
    starts.push(end + (at === 0 ? 0 : 1));
    const meeting = answer.meetings[at];
    end = starts[at]! + (meeting?.ended ? meeting.turns.length : planned.turns);
  }
  const xOf = ({ meeting, turn }: Place) => (starts[meeting] ?? 0) + turn + 1;
  const places = answer.meetings.flatMap((meeting, q) => meeting.turns.map((_, turn) => ({ meeting: q, turn })));
  return {
    starts,
    end: Math.max(1, end),
    pieces: (value) => answer.meetings.map((meeting, at) => [
      { x: starts[at]!, y: value(meeting.before) },
      ...meeting.turns.map((turn, k) => ({ x: starts[at]! + k + 1, y: value(turn.after) })),
    ]),
    xOf,
    placeAt: (x) => places.reduce<Place | null>(
      (best, place) => (best === null || Math.abs(xOf(place) - x) < Math.abs(xOf(best) - x) ? place : best), null),
  };
}
