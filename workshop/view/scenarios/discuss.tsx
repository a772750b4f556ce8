// What to ask the group, the likely objection and its answer.
import type { ScenarioName } from '../../state/scenarios.ts';
import { Sober } from '../survive/sober.tsx';
import { words } from '../words.ts';

export function Discuss({ name }: { name: ScenarioName }) {
  const { scenarios: text, script } = words.value;
  const { questions, objection, answer, closing } = script.scenarios[name].discuss;
  return (
    <>
      <ul class="questions">
        {questions.map((question) => (
          <li key={question} class="question">
            {question}
          </li>
        ))}
      </ul>
      <dl class="objection">
        <dt>{text.discuss.objection}</dt>
        <dd>{objection}</dd>
        <dt>{text.discuss.answer}</dt>
        <dd>{answer}</dd>
      </dl>
      <p class="question">{closing}</p>
      <Sober />
    </>
  );
}
