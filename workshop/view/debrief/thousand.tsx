import { useSignal } from '@preact/signals';
import { binCount, binsOf, drawSpread, meanOf } from '../../plot/spread.ts';
import { debrief } from '../../state/current.ts';
import type { Style } from '../../worker/messages.ts';
import { ChartWithTable } from '../chart/chart_with_table.tsx';
import { Drawing } from '../chart/drawing.tsx';
import { numbers } from '../numbers.ts';
import { words } from '../words.ts';

function Guess() {
  const text = words.value.debrief.thousand;
  const guess = useSignal(500);
  return (
    <div class="guess">
      <label>
        <input type="range" min="0" max="1000" step="25" value={guess.value} aria-label={text.guess}
          aria-valuetext={text.times(guess.value)} onInput={(event) => (guess.value = event.currentTarget.valueAsNumber)} />
        <output>{text.times(guess.value)}</output>
      </label>
      <button type="button" onClick={() => debrief.guessNextSteps(guess.value)}>{text.reveal}</button>
    </div>
  );
}

function Result({ guess, style }: { guess: number; style: Style }) {
  const text = words.value.debrief.thousand;
  const { percent } = numbers.value;
  const own = debrief.last.value?.influence ?? 0;
  const mean = meanOf(style.influence);
  const { next_steps: steps, orders } = style;
  const below = style.influence.filter((value) => value < own).length / Math.max(1, style.influence.length);
  const rows = binsOf(style.influence).flatMap((count, at) =>
    count === 0 ? [] : [[`${percent(at / binCount)}–${percent((at + 1) / binCount)}`, count]]);
  const spread = { values: style.influence, own: { value: own, name: text.own(percent(own)) }, mean: { value: mean, name: text.mean(percent(mean)) }, percent };
  return (
    <>
      <p><strong>{text.guessed(guess, Math.round(steps.value * 1000))}</strong> {text.result(percent(steps.value), percent(steps.low), percent(steps.high))} {text.orders(percent(orders.value))}</p>
      <ChartWithTable caption={text.caption} table={{ columns: text.columns, rows }}>
        <Drawing height={10} draw={(size) => drawSpread(spread, size)} />
      </ChartWithTable>
      <p>{text.luck(percent(below))}</p>
    </>
  );
}

/** The same moves under a thousand lucks: told after a guess. */
export function Thousand() {
  const text = words.value.debrief.thousand;
  const guess = debrief.guess.value;
  const style = debrief.thousand.answer.value;
  return (
    <section class="thousand">
      <h2>{text.title}</h2>
      {guess === null && <><p>{text.guess}</p><Guess /></>}
      {guess !== null && (debrief.thousand.busy.value || !style ? <p class="soft" role="status">{text.working}</p> : <Result guess={guess} style={style} />)}
    </section>
  );
}
