// The game: where it is played, and what is done there.
import { page } from '../../state/page.ts';
import { type ScenarioName, scenarios } from '../../state/scenarios.ts';
import { linkTo } from '../address.ts';
import { Survives } from '../survive/survives.tsx';
import { words } from '../words.ts';
import { Say } from './say.tsx';

/** Links to the views in which the scenario is played; the way back stands above them. */
function Stages({ name }: { name: ScenarioName }) {
  const { scenarios: text, shell } = words.value;
  const { stages } = scenarios[name];
  if (stages.length === 0) return null;
  return (
    <div class="act">
      {stages.map((stage, index) => (
        <a key={stage.view} class={index === 0 ? 'button primary' : 'button'} href={linkTo({ ...stage, scenario: page.value.scenario })}>
          {text.play.open(shell.views[stage.view!])}
        </a>
      ))}
    </div>
  );
}

function Trials() {
  const { claims } = words.value;
  return (
    <ul class="headlines">
      {(['listening_leads', 'paradox'] as const).map((headline) => (
        <li key={headline}>
          <h3>{claims.headlines[headline].claim}</h3>
          <Survives headline={headline} />
        </li>
      ))}
    </ul>
  );
}

export function Play({ name }: { name: ScenarioName }) {
  const { say, does } = words.value.script.scenarios[name].play;
  return (
    <>
      <Say sentences={say} />
      <ol class="does">
        {does.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ol>
      {name === 'does-it-survive' ? <Trials /> : <Stages name={name} />}
    </>
  );
}
