// What the group thought beside what the model says: its own number, in the words of the direction that it has.
import { useEffect } from 'preact/hooks';
import { trials, stepper } from '../../state/current.ts';
import { page } from '../../state/page.ts';
import { effectOf, outcome, type Prediction, predictions, type ScenarioName, scenarios } from '../../state/scenarios.ts';
import { written } from '../../state/survive.ts';
import { hands, shares } from '../../state/vote.ts';
import type { Interval } from '../../worker/messages.ts';
import { ChartWithTable } from '../chart/chart_with_table.tsx';
import { numbers } from '../numbers.ts';
import { Survives } from '../survive/survives.tsx';
import { words } from '../words.ts';
import { Say } from './say.tsx';

/** Sizes where the sentence says more or less, signed numbers where it says neither. */
export function effectWords(name: ScenarioName, effect: Interval, said: Prediction) {
  const { factor, digits } = written[scenarios[name].headline];
  const { number, signed } = numbers.value;
  const [low, high] = said === 'lower' ? [-effect.high, -effect.low] : [effect.low, effect.high];
  const write = (value: number) => (said === 'same' ? signed(factor * value, digits) : number(Math.abs(factor * value), digits));
  return { value: write(effect.value), low: write(low), high: write(high) };
}

interface BarsProperties {
  name: ScenarioName;
  said: Prediction | null; // by the model; null where it is not known, or not to be known yet
  counts: readonly number[]; // in the order of `predictions`
  caption: string;
  columns: string[]; // answer, count, share
}

/** How many gave each answer, with the model's own marked. */
export function Bars({ name, said, counts, caption, columns }: BarsProperties) {
  const { scenarios: text, script } = words.value;
  const { options } = script.scenarios[name].predict;
  const parts = shares({ counts, locked: true });
  const rows = predictions.map((prediction, option) => [options[prediction], counts[option]!, numbers.value.percent(parts[option]!)]);
  return (
    <ChartWithTable caption={caption} table={{ columns, rows }}>
      <ul class="bars">
        {predictions.map((prediction, option) => (
          <li key={prediction} class={prediction === said ? 'said' : ''}>
            <span class="answer">{options[prediction]}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none">
              <rect x={0} y={0} width={100 * parts[option]!} height={10} />
            </svg>
            <span class="count">{counts[option]}</span>
            {prediction === said && <strong class="model">◄ {text.reveal.model}</strong>}
          </li>
        ))}
      </ul>
    </ChartWithTable>
  );
}

function roomWords(right: number, all: number): string {
  const { room } = words.value.script;
  if (right === 0) return room.none;
  return right === all ? room.all : room.some(right, all);
}

function Says({ name, effect }: { name: ScenarioName; effect: Interval }) {
  const said = outcome(effect);
  const vote = stepper.vote.value;
  const { reveal } = words.value.script.scenarios[name];
  return (
    <>
      <p class="finding large" role="status">{reveal[said](effectWords(name, effect, said))}</p>
      <p>{roomWords(vote.counts[predictions.indexOf(said)]!, hands(vote))}</p>
    </>
  );
}

export function Reveal({ name }: { name: ScenarioName }) {
  const { survive: text, scenarios: { reveal }, script } = words.value;
  const { headline } = scenarios[name];
  const { answer, busy, refusal, run } = trials(headline);
  useEffect(() => {
    if (!answer.peek()) void run({ headline, seed: page.peek().seed });
  }, [headline]);
  const effect = answer.value && effectOf(name, answer.value);
  return (
    <>
      {effect && <Says name={name} effect={effect} />}
      {busy.value && <p class="soft">{text.waiting}</p>}
      {refusal.value && <p class="notice" role="alert">{refusal.value}</p>}
      <Bars
        name={name} said={effect ? outcome(effect) : null} counts={stepper.vote.value.counts}
        caption={reveal.group} columns={reveal.columns}
      />
      <Say sentences={script.scenarios[name].reveal.say} />
      <Survives headline={headline} />
    </>
  );
}
