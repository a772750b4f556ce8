// A prediction: how many have made theirs, and nothing of what they chose before it is final. Then the model's own.
import { useEffect } from 'preact/hooks';
import { trials } from '../../state/current.ts';
import type { Person, ScreenSnapshot } from '../../state/room/messages.ts';
import { progressOf } from '../../state/room/standing.ts';
import { effectOf, outcome, type Prediction, predictions, type ScenarioName, scenarioNamed, scenarios } from '../../state/scenarios.ts';
import type { Interval } from '../../worker/messages.ts';
import { Bars, effectWords } from '../scenarios/reveal.tsx';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';

const countsOf = (people: readonly Person[]) => predictions.map((each) => people.filter(({ guess }) => guess === each).length);

function Given({ given, people }: { given: number; people: number }) {
  const text = words.value.room_screen.predict;
  useEffect(() => {
    if (given > 0) announce(text.announced(given, people));
  }, [given]);
  return (
    <>
      <p class="figure"><b>{given}</b> {text.given(people)}</p>
      <span class="bar" aria-hidden="true"><span style={{ width: `${people > 0 ? (100 * given) / people : 0}%` }} /></span>
    </>
  );
}

function rightWords(right: number, all: number): string {
  const { right: text, some } = words.value.room_screen.predict;
  if (right === 0) return text.none;
  return right === all ? text.all : some(right, all);
}

function Says({ name, effect, counts }: { name: ScenarioName; effect: Interval; counts: number[] }) {
  const { script, room_screen: { predict: text } } = words.value;
  const said = outcome(effect);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return (
    <>
      <p class="finding large" role="status">{script.scenarios[name].reveal[said](effectWords(name, effect, said))}</p>
      {scenarios[name].under === 'all' && <p class="soft">{text.rival}</p>}
      {all > 0 && <p>{rightWords(counts[predictions.indexOf(said)]!, all)}</p>}
    </>
  );
}

/** The model's own effect; asked for as soon as nobody can change a guess any more. */
function useEffectOf(name: ScenarioName, seed: number, wanted: boolean) {
  const { headline } = scenarios[name];
  const { answer, busy, refusal, run } = trials(headline);
  useEffect(() => {
    if (wanted && !answer.peek()) void run({ headline, seed });
  }, [headline, wanted]);
  return { effect: answer.value && effectOf(name, answer.value), busy, refusal };
}

function Guesses({ name, snapshot: { room, people } }: { name: ScenarioName; snapshot: ScreenSnapshot }) {
  const { room_screen: { predict: text }, survive } = words.value;
  const revealed = room.phase === 'reveal';
  const { effect, busy, refusal } = useEffectOf(name, room.conversation.seed, room.phase === 'locked' || revealed);
  const counts = countsOf(people);
  const shown = revealed ? effect : null;
  const said: Prediction | null = shown ? outcome(shown) : null;
  return (
    <>
      {shown && <Says name={name} effect={shown} counts={counts} />}
      {revealed && busy.value && <p class="soft">{survive.waiting}</p>}
      {revealed && refusal.value && <p class="notice" role="alert">{refusal.value}</p>}
      {!revealed && <p>{text.locked}</p>}
      <Bars name={name} said={said} counts={counts} caption={text.caption} columns={text.columns} />
    </>
  );
}

export function ScreenPredict({ snapshot }: { snapshot: ScreenSnapshot }) {
  const { room_screen: { predict: text }, script } = words.value;
  const { room } = snapshot;
  const { done, of } = progressOf(snapshot);
  const name = scenarioNamed(room.scenario);
  if (!name) return null;
  const { question, options } = script.scenarios[name].predict;
  const open = room.phase === 'playing' || room.phase === 'paused';
  return (
    <div class={open ? 'predicted open' : 'predicted'}>
      <p class="question">{question}</p>
      {open ? (
        <>
          <ul class="options">
            {predictions.map((each) => <li key={each}>{options[each]}</li>)}
          </ul>
          <Given given={done} people={of} />
          <p class="soft">{text.open}</p>
        </>
      ) : <Guesses name={name} snapshot={snapshot} />}
    </div>
  );
}
