// The facilitator's sheet: forty minutes on paper, with what to say, what to ask, and what will be objected.
import { type ScenarioName, scenarioNames, scenarios, stepNames } from '../../state/scenarios.ts';
import { words } from '../words.ts';
import { PrintNote } from './note.tsx';

type Step = (typeof stepNames)[number];

/** Minutes from the beginning at which each step of each scenario begins. */
function begins(name: ScenarioName, step: Step): number {
  const all = scenarioNames.flatMap((each) => stepNames.map((one) => ({ each, one, minutes: scenarios[each].minutes[one] })));
  const until = all.findIndex(({ each, one }) => each === name && one === step);
  return all.slice(0, until).reduce((sum, { minutes }) => sum + minutes, 0);
}

function saidIn(name: ScenarioName, step: Step): readonly string[] {
  const { predict, play, reveal, discuss } = words.value.script.scenarios[name];
  switch (step) {
    case 'predict': return [...predict.say, predict.question];
    case 'play': return [...play.say, ...play.does.map((each) => `→ ${each}`)];
    case 'reveal': return reveal.say;
    case 'discuss': return [...discuss.questions, discuss.closing];
  }
}

function OneScenario({ name }: { name: ScenarioName }) {
  const { scenarios: text, script } = words.value;
  const { title, promise, prepare, discuss } = script.scenarios[name];
  return (
    <section class="one-scenario">
      <h2>{title}</h2>
      <p>
        {promise} <em>{prepare}</em>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.prints.time}</th>
            <th scope="col">{text.prints.step}</th>
            <th scope="col">{text.prints.say}</th>
          </tr>
        </thead>
        <tbody>
          {stepNames.map((step) => {
            const from = begins(name, step);
            return (
              <tr key={step}>
                <td>{text.prints.clock(from, from + scenarios[name].minutes[step])}</td>
                <th scope="row">{text.steps[step]}</th>
                <td>
                  {saidIn(name, step).map((sentence) => (
                    <p key={sentence}>{sentence}</p>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <dl class="objection">
        <dt>{text.discuss.objection}</dt>
        <dd>{discuss.objection}</dd>
        <dt>{text.discuss.answer}</dt>
        <dd>{discuss.answer}</dd>
      </dl>
    </section>
  );
}

function Sentences({ heading, sentences }: { heading: string; sentences: readonly string[] }) {
  return (
    <section>
      <h2>{heading}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

export function FacilitatorSheet() {
  const { scenarios: text, script } = words.value;
  return (
    <article class="paper sheet">
      <h1>{text.prints.sheet_title}</h1>
      <Sentences heading={text.prints.advice} sentences={script.advice} />
      <Sentences heading={text.prints.opening} sentences={script.opening} />
      {scenarioNames.map((name) => (
        <OneScenario key={name} name={name} />
      ))}
      <Sentences heading={text.prints.closing} sentences={script.closing} />
      <PrintNote />
    </article>
  );
}
