// Is it the training, or luck? Twins settle before everybody's eyes.
import { useEffect } from 'preact/hooks';
import { settling } from '../../plot/intervals.ts';
import { weeklyLines } from '../../plot/lines.ts';
import { companyOf } from '../../state/company.ts';
import { twins } from '../../state/current.ts';
import { page } from '../../state/page.ts';
import { type Measure, measures } from '../../state/twins.ts';
import type { TwinsAnswer } from '../../worker/messages.ts';
import { ChartWithTable } from '../chart/chart_with_table.tsx';
import { Drawing } from '../chart/drawing.tsx';
import { numbers } from '../numbers.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';

const firstRound = 24;
const nextRound = 24;

/** Orders are counted; everything else is a share, shown as points of 100. */
const factorOf = (measure: Measure) => (measure === 'sales' ? 1 : 100);

/** What may be said of the difference so far. */
function sentence(answer: TwinsAnswer, measure: Measure): string {
  const text = words.value.team.twins;
  const found = answer.differences[measure];
  if (!found || answer.replicates < 2) return text.too_few;
  const { value, low, high } = numbers.value.interval(found, factorOf(measure));
  const say = found.low > 0 || found.high < 0 ? text.more_than_luck : text.maybe_luck;
  return say(text.measures[measure], value, low, high);
}

function Settling() {
  const text = words.value.team.twins;
  const measure = twins.measure.value;
  const factor = factorOf(measure);
  const history = twins.history.value.flatMap(({ replicates, differences }) => {
    const found = differences[measure];
    return found ? [{ replicates, interval: { value: factor * found.value, low: factor * found.low, high: factor * found.high } }] : [];
  });
  const { signed, short } = numbers.value;
  const rows = history.map(({ replicates, interval }) => [replicates, signed(interval.value, 1), signed(interval.low, 1), signed(interval.high, 1)]);
  return (
    <ChartWithTable caption={text.settling} table={{ columns: text.settling_columns, rows }}>
      <Drawing height={15} draw={(size) => settling(history, size, { number: short, pairs: text.axis, zero: text.zero })} />
    </ChartWithTable>
  );
}

function Weekly({ answer }: { answer: TwinsAnswer }) {
  const text = words.value.team.twins;
  const measure = twins.measure.value;
  const [factor, digits] = [factorOf(measure), measure === 'sales' ? 2 : 1];
  const { number, short } = numbers.value;
  const [some, none] = [answer.weekly_with[measure], answer.weekly_without[measure]];
  if (!some || !none) return null;
  const scaled = (values: Float32Array) => Array.from(values, (value) => factor * value);
  const series = [
    { name: text.without, look: 'others', values: scaled(none) },
    { name: text.with, look: 'trained', values: scaled(some) },
  ];
  const rows = Array.from(some, (value, week) => [week + 1, number(factor * value, digits), number(factor * none[week]!, digits)]);
  return (
    <ChartWithTable caption={text.weekly} table={{ columns: text.weekly_columns, rows }}>
      <Drawing height={15} draw={(size) => weeklyLines(series, size, { number: short, week: text.week })} />
    </ChartWithTable>
  );
}

function MeasureChoice() {
  const text = words.value.team.twins;
  return (
    <label class="field">
      <span>{text.measure}</span>
      <select value={twins.measure.value} onChange={({ currentTarget }) => (twins.measure.value = currentTarget.value as Measure)}>
        {measures.map((one) => (
          <option key={one} value={one}>
            {text.measures[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Found({ answer }: { answer: TwinsAnswer }) {
  const measure = twins.measure.value;
  return (
    <>
      <p class="finding">{sentence(answer, measure)}</p>
      <div class="two-charts">
        <Settling />
        <Weekly answer={answer} />
      </div>
    </>
  );
}

/** Says once, when a round has ended, what was found. */
function useAnnouncement() {
  const ended = !twins.running.value && twins.done.value > 0;
  useEffect(() => {
    const answer = twins.answer.peek();
    if (ended && answer) announce(`${words.peek().team.twins.done(answer.replicates)} ${sentence(answer, twins.measure.peek())}`);
  }, [ended]);
}

export function Twins() {
  const text = words.value.team.twins;
  const company = companyOf(page.value);
  const [done, running] = [twins.done.value, twins.running.value];
  useEffect(() => () => twins.stop(), []);
  useAnnouncement();
  const go = () => twins.run(company, done === 0 ? firstRound : done + nextRound);
  const chosen = company.interventions.length > 0;
  return (
    <section class="twins">
      <h2>{text.heading}</h2>
      <p>{text.lede}</p>
      <div class="act">
        <button type="button" class={done === 0 ? 'primary' : ''} disabled={!chosen} onClick={running ? twins.stop : go}>
          {running ? text.stop : done === 0 ? text.start : text.more}
        </button>
        {chosen ? done > 0 && <MeasureChoice /> : <p class="soft">{text.choose}</p>}
        {(running || done > 0) && <p class="soft count">{text.pairs(done)}</p>}
      </div>
      {twins.refusal.value && <p class="notice" role="alert">{twins.refusal.value}</p>}
      {twins.answer.value && <Found answer={twins.answer.value} />}
    </section>
  );
}
