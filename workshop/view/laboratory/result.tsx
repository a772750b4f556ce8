// What the settings change: the same companies as usual and with them, a dot a company.
import { useEffect } from 'preact/hooks';
import { strip } from '../../plot/strips.ts';
import { companyOf } from '../../state/company.ts';
import { trial } from '../../state/current.ts';
import { page } from '../../state/page.ts';
import { companies, differencesIn, meanOf, type Pair, tally, type TrialMeasure, trialMeasures } from '../../state/trial.ts';
import { ChartWithTable } from '../chart/chart_with_table.tsx';
import { Drawing } from '../chart/drawing.tsx';
import { numbers } from '../numbers.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';

const looks: Record<TrialMeasure, string> = { sales: 'sales', influence: 'influence', empathy: 'empathy', customer_power: 'power' };
/** Orders are counted, the rest are shares of 1, shown as points of 100. */
const factorOf = (measure: TrialMeasure) => (measure === 'sales' ? 1 : 100);

function verdict(pairs: readonly Pair[], measure: TrialMeasure): string {
  const text = words.value.laboratory.result;
  const { more, less } = tally(pairs, measure);
  return text.verdict(text.measures[measure], more, less, pairs.length);
}

function Dots({ pairs }: { pairs: readonly Pair[] }) {
  const text = words.value.laboratory.result;
  const { number, short } = numbers.value;
  const rows = trialMeasures.map((measure) => {
    const { more, less } = tally(pairs, measure);
    const shown = (side: keyof Pair) => number(factorOf(measure) * meanOf(pairs, side, measure), 1);
    return [text.measures[measure], shown('usual'), shown('changed'), more, less];
  });
  return (
    <ChartWithTable caption={text.caption} table={{ columns: text.columns, rows }}>
      {trialMeasures.map((measure) => {
        const values = differencesIn(pairs, measure).map((value) => factorOf(measure) * value);
        return <Drawing key={measure} height={5} draw={(size) => strip({ name: text.measures[measure], look: looks[measure], values }, size, short)} />;
      })}
    </ChartWithTable>
  );
}

function Found() {
  const text = words.value.laboratory.result;
  const pairs = trial.pairs.value;
  const stale = JSON.stringify(trial.asked.value) !== JSON.stringify(companyOf(page.value));
  if (pairs.length === 0) return null;
  return (
    <>
      {stale && <p class="notice">{text.stale}</p>}
      <Dots pairs={pairs} />
      {pairs.length === companies && (
        <ul class="findings">
          {trialMeasures.map((measure) => (
            <li key={measure}>{verdict(pairs, measure)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

export function Result() {
  const text = words.value.laboratory.result;
  const company = companyOf(page.value);
  const [done, running] = [trial.done.value, trial.running.value];
  const changed = Object.keys(company.settings).length > 0;
  useEffect(() => {
    if (done === companies) announce(trialMeasures.map((measure) => verdict(trial.pairs.peek(), measure)).join(' '));
  }, [done]);
  return (
    <section class="result" aria-busy={running}>
      <h2>{text.heading}</h2>
      <p>{text.lede(companies)}</p>
      <div class="act">
        <button type="button" class="primary" disabled={!changed || running} onClick={() => trial.run(company)}>
          {text.run}
        </button>
        {!changed && <p class="soft">{text.unchanged}</p>}
        {running && <p class="soft">{text.progress(done, companies)}</p>}
      </div>
      {trial.refusal.value && <p class="notice" role="alert">{trial.refusal.value}</p>}
      <Found />
    </section>
  );
}
