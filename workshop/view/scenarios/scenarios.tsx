// Four scenarios: the list, one of them step by step, or what is printed for them.
import { signal } from '@preact/signals';
import { stepper } from '../../state/current.ts';
import { change } from '../../state/page.ts';
import { minutesOf, minutesOfAll, type ScenarioName, scenarioNames, stepNames } from '../../state/scenarios.ts';
import { Cards } from '../print/cards.tsx';
import { FacilitatorSheet } from '../print/facilitator.tsx';
import { words } from '../words.ts';
import { Stepper } from './stepper.tsx';

const papers = { cards: Cards, sheet: FacilitatorSheet };
const paper = signal<keyof typeof papers | null>(null);

function Tile({ name, number }: { name: ScenarioName; number: number }) {
  const { scenarios: text, script } = words.value;
  const place = stepper.placeOf(name);
  return (
    <li class="tile">
      <p class="soft">
        {number} · {text.minutes(minutesOf(name))}
        {place !== null && ` · ${text.at_step(text.steps[stepNames[place]!])}`}
      </p>
      <h2>{script.scenarios[name].title}</h2>
      <p>{script.scenarios[name].promise}</p>
      <button type="button" class={number === 1 ? 'primary' : ''} onClick={() => change({ scenario: name })}>
        {place === null ? text.open : text.go_on}
        <span class="unseen"> {script.scenarios[name].title}</span>
      </button>
    </li>
  );
}

function List() {
  const text = words.value.scenarios;
  return (
    <>
      <hgroup>
        <h1>{text.heading}</h1>
        <p class="lead">{text.lede(minutesOfAll)}</p>
      </hgroup>
      <ol class="tiles">
        {scenarioNames.map((name, index) => (
          <Tile key={name} name={name} number={index + 1} />
        ))}
      </ol>
      <h2>{text.prints.heading}</h2>
      <div class="act">
        <button type="button" onClick={() => (paper.value = 'cards')}>
          {text.prints.cards}
        </button>
        <button type="button" onClick={() => (paper.value = 'sheet')}>
          {text.prints.sheet}
        </button>
      </div>
    </>
  );
}

/** What will be printed, as it will look; the page around it is not printed. */
function Paper({ name }: { name: keyof typeof papers }) {
  const { prints } = words.value.scenarios;
  const Shown = papers[name];
  return (
    <>
      <div class="act off-paper">
        <button type="button" class="primary" onClick={() => window.print()}>
          {prints.print}
        </button>
        <button type="button" onClick={() => (paper.value = null)}>
          {prints.back}
        </button>
      </div>
      <Shown />
    </>
  );
}

export function Scenarios() {
  const name = stepper.scenario.value;
  return <div class="scenarios">{paper.value ? <Paper name={paper.value} /> : name ? <Stepper name={name} /> : <List />}</div>;
}
