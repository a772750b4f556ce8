// One of three answers, on one's own, before anything is shown.
import { predictions, scenarioNamed } from '../../state/scenarios.ts';
import type { Room } from '../../state/room/messages.ts';
import { Say } from '../scenarios/say.tsx';
import { words } from '../words.ts';
import { seat } from './current.ts';

function stateWords(locked: boolean, answer: string | null): string | null {
  const { predict: text } = words.value.room;
  if (locked) return answer === null ? text.locked_none : text.locked(answer);
  return answer === null ? null : text.chosen(answer);
}

export function Predict({ room: { scenario, phase } }: { room: Room }) {
  const name = scenarioNamed(scenario);
  const { room: { predict: text }, script } = words.value;
  if (!name) return null;
  const { say, question, options } = script.scenarios[name].predict;
  const chosen = seat.guess.value;
  const locked = phase === 'locked';
  return (
    <div class="predict">
      <h1>{text.title}</h1>
      <Say sentences={say} />
      <p class="question" id="question">{question}</p>
      <div role="group" aria-labelledby="question" class="answers">
        {predictions.map((direction) => (
          <button key={direction} type="button" disabled={locked} aria-pressed={chosen === direction} onClick={() => seat.guessThat(direction)}>
            {options[direction]}
          </button>
        ))}
      </div>
      <p class="vote-state" role="status">{stateWords(locked, chosen && options[chosen])}</p>
    </div>
  );
}
