// While a scenario is played elsewhere: which one, and the way back. Nobody gets lost.
import { stepper } from '../../state/current.ts';
import { view } from '../../state/page.ts';
import { linkTo } from '../address.ts';
import { words } from '../words.ts';

export function ScenarioBar() {
  const { scenarios: text, script } = words.value;
  const name = stepper.scenario.value;
  if (!name || view.value === 'scenarios') return null;
  return (
    <nav class="scenario-bar" aria-label={text.play.return}>
      <span>{text.play.now(script.scenarios[name].title, text.steps[stepper.step.value])}</span>
      <a class="button" href={linkTo({ view: 'scenarios' })}>
        {text.play.return}
      </a>
    </nav>
  );
}
