// At most 25 keys as sliders, in groups. What they mean and where they come from is in the program's declarations.
import { withSetting } from '../../state/company.ts';
import { type Group, groups, laboratoryKeys, type Slider, sliders } from '../../state/laboratory_keys.ts';
import { change, page } from '../../state/page.ts';
import { rivals } from '../../state/rivals.ts';
import type { KeyFact } from '../../worker/messages.ts';
import { numbers } from '../numbers.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';
import { evidenceOf, meaningOf } from './meaning.ts';

/** The place of a value on its slider, as a share of the way. */
const shareOf = ({ low, high }: Slider, value: number) => Math.min(1, Math.max(0, (value - low) / (high - low)));

function Key({ slider, fact }: { slider: Slider; fact: KeyFact }) {
  const text = words.value.laboratory.keys;
  const { short } = numbers.value;
  const usual = fact.default as number;
  const value = (page.value.settings[slider.key] ?? usual) as number;
  const set = (to: number) => change({ settings: withSetting(page.value.settings, slider.key, to, usual) });
  const changed = value !== usual;
  const id = `key-${slider.key}`;
  const { label, what } = meaningOf(fact);
  return (
    <li class={changed ? 'key changed' : 'key'}>
      <label for={id}>{label}</label>
      <output for={id}>{short(value)}</output>
      <div class="track">
        <input
          id={id} type="range" min={slider.low} max={slider.high} step={slider.step} value={value} aria-describedby={`${id}-facts`}
          onInput={({ currentTarget }) => set(Number(currentTarget.value))}
        />
        <svg class="usual" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect x={100 * shareOf(slider, usual) - 0.4} y={0} width={0.8} height={4} />
        </svg>
      </div>
      <button type="button" class="reset" disabled={!changed} aria-label={text.reset_named(label)} onClick={() => set(usual)}>
        {text.reset}
      </button>
      <small id={`${id}-facts`}>
        {what && <span class="what">{what}</span>}
        <span>{text.usual(short(usual))}</span> · <span>{text.range(short(slider.low), short(slider.high))}</span> ·{' '}
        <span>{text.evidence}: {evidenceOf(fact)}</span> · <code>{slider.key}</code>
      </small>
    </li>
  );
}

function KeyGroup({ group, facts, open }: { group: Group; facts: Map<string, KeyFact>; open: boolean }) {
  const text = words.value.laboratory.keys;
  const changed = sliders[group].filter(({ key }) => key in page.value.settings).length;
  return (
    <details class="key-group" open={open || changed > 0}>
      <summary>
        <h3>{text.groups[group]}</h3> <span class="soft">{text.changed(changed)}</span>
      </summary>
      <ul class="keys">
        {sliders[group].map((slider) => {
          const fact = facts.get(slider.key);
          return fact && <Key key={slider.key} slider={slider} fact={fact} />;
        })}
      </ul>
    </details>
  );
}

/** What a file has set that no slider and no switch shows. */
function Hidden() {
  const text = words.value.laboratory.keys;
  const shown = new Set([...laboratoryKeys, ...Object.values(rivals).flatMap((settings) => Object.keys(settings))]);
  const hidden = Object.entries(page.value.settings).filter(([key]) => !shown.has(key));
  if (hidden.length === 0) return null;
  return (
    <p class="soft">
      {text.hidden(hidden.length)} {hidden.map(([key, value]) => `${key} = ${value}`).join(', ')}
    </p>
  );
}

export function Keys({ facts }: { facts: KeyFact[] }) {
  const text = words.value.laboratory.keys;
  const known = new Map(facts.map((fact) => [fact.key, fact]));
  const usual = Object.keys(page.value.settings).length === 0;
  const reset = () => {
    change({ settings: {} });
    announce(text.reset_done);
  };
  return (
    <section>
      <h2>{text.heading}</h2>
      <div class="act">
        <button type="button" disabled={usual} onClick={reset}>
          {text.reset_all}
        </button>
        {usual && <p class="soft">{text.all_usual}</p>}
      </div>
      <Hidden />
      {groups.map((group, index) => (
        <KeyGroup key={group} group={group} facts={known} open={index === 0} />
      ))}
    </section>
  );
}
