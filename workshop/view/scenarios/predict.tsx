// Hands go up for one of three answers, are counted, and the vote is locked.
import { stepper } from '../../state/current.ts';
import { predictions, type ScenarioName } from '../../state/scenarios.ts';
import { hands, maxHands } from '../../state/vote.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';
import { Say } from './say.tsx';

function Option({ answer, option }: { answer: string; option: number }) {
  const { vote: text } = words.value.scenarios;
  const { counts, locked } = stepper.vote.value;
  const count = counts[option]!;
  return (
    <li>
      <span class="answer">{answer}</span>
      <div class="counter">
        <button type="button" disabled={locked || count === 0} aria-label={text.one_less(answer)} onClick={() => stepper.count(option, count - 1)}>
          −
        </button>
        <input
          type="number" inputMode="numeric" min={0} max={maxHands} value={count} disabled={locked} aria-label={text.hands(answer)}
          onInput={({ currentTarget }) => stepper.count(option, Number(currentTarget.value))}
        />
        <button type="button" disabled={locked || count >= maxHands} aria-label={text.one_more(answer)} onClick={() => stepper.count(option, count + 1)}>
          +
        </button>
      </div>
    </li>
  );
}

function Lock() {
  const { vote: text } = words.value.scenarios;
  const vote = stepper.vote.value;
  const counted = hands(vote);
  const lock = () => {
    stepper.lock();
    announce(text.locked(counted));
  };
  if (vote.locked) return <p class="finding">{text.locked(counted)}</p>;
  return (
    <div class="act">
      <button type="button" class="primary" disabled={counted === 0} onClick={lock}>
        {text.lock}
      </button>
      <p class="soft">{counted === 0 ? text.empty : text.total(counted)}</p>
    </div>
  );
}

export function Predict({ name }: { name: ScenarioName }) {
  const { scenarios: text, script } = words.value;
  const { say, question, options } = script.scenarios[name].predict;
  return (
    <>
      <Say sentences={say} />
      <p class="question">{question}</p>
      <p class="soft">{text.vote.lede}</p>
      <ul class="vote-options">
        {predictions.map((prediction, option) => (
          <Option key={prediction} answer={options[prediction]} option={option} />
        ))}
      </ul>
      <Lock />
    </>
  );
}
