// One scenario: where one is, the step, and the way on. A vote that is not locked is the one thing that holds it up.
import { useEffect, useRef } from 'preact/hooks';
import { stepper } from '../../state/current.ts';
import { change } from '../../state/page.ts';
import { type ScenarioName, scenarios, type StepName, stepNames } from '../../state/scenarios.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';
import { Discuss } from './discuss.tsx';
import { Play } from './play.tsx';
import { Predict } from './predict.tsx';
import { Reveal } from './reveal.tsx';

const bodies = { predict: Predict, play: Play, reveal: Reveal, discuss: Discuss };

function whereWords(name: ScenarioName, step: StepName): string {
  const text = words.value.scenarios;
  return text.where(stepNames.indexOf(step) + 1, stepNames.length, text.steps[step], text.minutes(scenarios[name].minutes[step]));
}

function Where({ name }: { name: ScenarioName }) {
  const text = words.value.scenarios;
  const place = stepper.place.value;
  return (
    <ol class="steps" aria-label={whereWords(name, stepper.step.value)}>
      {stepNames.map((step, index) => (
        <li key={step} aria-current={index === place ? 'step' : undefined} class={index < place ? 'past' : ''}>
          <span>{text.steps[step]}</span> <small>{text.minutes(scenarios[name].minutes[step])}</small>
        </li>
      ))}
    </ol>
  );
}

/** After a step reading goes on at its heading, and one sentence says where one is. */
function useStepFocus(name: ScenarioName) {
  const heading = useRef<HTMLHeadingElement>(null);
  const step = stepper.step.value;
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    heading.current?.focus();
    announce(whereWords(name, step));
  }, [step]);
  return heading;
}

function Ways() {
  const text = words.value.scenarios;
  const [step, place] = [stepper.step.value, stepper.place.value];
  const last = place === stepNames.length - 1;
  return (
    <div class="act onward">
      {place > 0 && (
        <button type="button" onClick={stepper.back}>
          ← {text.back}
        </button>
      )}
      {!last && (
        <button type="button" class={stepper.mayGoOn.value ? 'primary' : ''} disabled={!stepper.mayGoOn.value} onClick={stepper.next}>
          {text.next[step]} →
        </button>
      )}
      {last && (
        <button type="button" class="primary" onClick={() => change({ scenario: null })}>
          {text.all}
        </button>
      )}
      {(place > 0 || stepper.vote.value.locked) && (
        <button type="button" class="quiet" onClick={stepper.restart}>
          {text.restart}
        </button>
      )}
    </div>
  );
}

export function Stepper({ name }: { name: ScenarioName }) {
  const { scenarios: text, script } = words.value;
  const heading = useStepFocus(name);
  const step = stepper.step.value;
  const Body = bodies[step];
  return (
    <div class={`stepper ${step}`}>
      <p class="above off-paper">
        <button type="button" class="quiet" onClick={() => change({ scenario: null })}>
          ← {text.all}
        </button>
      </p>
      <h1>{script.scenarios[name].title}</h1>
      <Where name={name} />
      <h2 ref={heading} tabIndex={-1}>
        {text.steps[step]}
      </h2>
      <Body name={name} />
      <Ways />
    </div>
  );
}
