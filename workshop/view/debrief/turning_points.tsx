import { samePlace, turnAt } from '../../state/conversation.ts';
import { debrief } from '../../state/current.ts';
import type { TalkAnswer, TurningPoint } from '../../worker/messages.ts';
import { words } from '../words.ts';

/** What happened there, in a sentence. */
export function told(answer: TalkAnswer, point: TurningPoint): string {
  const { moves, turning } = words.value.model;
  const made = turnAt(answer, point);
  const move = made ? moves[made.move].name.toLowerCase() : '';
  return turning[point.kind]({ turn: point.turn + 1, points: Math.max(1, Math.round(Math.abs(point.change) * 100)), move });
}

/** At most three, in the order of the numbers in the chart. Pressing one looks at its turn. */
export function TurningPoints() {
  const { points: text, turn: { title } } = words.value.debrief;
  const answer = debrief.answer.value;
  const points = answer?.turning_points ?? [];
  const place = debrief.place.value;
  return (
    <section class="turning-points">
      <h2>{text.title}</h2>
      {points.length === 0 && <p>{text.none}</p>}
      <ol>
        {points.map((point) => (
          <li key={point.kind}>
            <span>{answer && told(answer, point)}</span>
            <button type="button" class="place" aria-pressed={!!place && samePlace(place, point)} onClick={() => debrief.look(point)}>
              {title(point.meeting + 1, point.turn + 1)}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
