// "Does it survive?": at each headline. The model again with its rivals, and what is left of the effect, in plain words.
import { useEffect, useRef, useState } from 'preact/hooks';
import { intervalRows } from '../../plot/intervals.ts';
import { trials } from '../../state/current.ts';
import { page } from '../../state/page.ts';
import { left, parts, type Row, verdictOf, written } from '../../state/survive.ts';
import type { Headline, SurviveAnswer } from '../../worker/messages.ts';
import { ChartWithTable } from '../chart/chart_with_table.tsx';
import { Drawing } from '../chart/drawing.tsx';
import { numbers } from '../numbers.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';
import { rivalName } from './rival_name.ts';
import { Sober } from './sober.tsx';

/** Signs beside the words, so that verdicts can be told apart from the last row. */
const signs = { survives: '✓', weakens: '↘', vanishes: '✕', reverses: '⇄' } as const;

export function effectWords(headline: Headline, row: Row): string {
  const text = words.value.survive;
  const { factor, digits } = written[headline];
  const { value, low, high } = numbers.value.interval(row.effect, factor, digits);
  return text.effect(value, low, high, words.value.claims.headlines[headline].unit);
}

function RivalRow({ headline, row, model }: { headline: Headline; row: Row; model: Row }) {
  const { survive: text, claims } = words.value;
  const share = left(row, model.effect);
  return (
    <li class={`verdict ${row.verdict}`}>
      <strong class="sign">
        <span aria-hidden="true">{signs[row.verdict]}</span> {claims.verdicts[row.verdict].name}
      </strong>
      <span class="rival">{rivalName(row.rival)}</span>
      <span class="soft">
        {effectWords(headline, row)}
        {share !== null && row.verdict !== 'reverses' && `; ${text.left(numbers.value.percent(Math.max(0, share)))}`}
      </span>
    </li>
  );
}

function Chart({ headline, answer }: { headline: Headline; answer: SurviveAnswer }) {
  const { survive: text, claims } = words.value;
  const { factor, digits } = written[headline];
  const { signed, short } = numbers.value;
  const rows = answer.rows.map((row, index) => ({
    name: rivalName(row.rival),
    look: index === 0 ? 'model' : row.verdict,
    interval: { value: factor * row.effect.value, low: factor * row.effect.low, high: factor * row.effect.high },
  }));
  const table = rows.map(({ name, interval }, index) => [
    name, signed(interval.value, digits), signed(interval.low, digits), signed(interval.high, digits),
    index === 0 ? '' : claims.verdicts[answer.rows[index]!.verdict].name,
  ]);
  return (
    <ChartWithTable caption={text.caption} table={{ columns: text.columns, rows: table }}>
      <Drawing height={3 + 2.6 * rows.length} draw={(size) => intervalRows(rows, size, { number: short })} />
    </ChartWithTable>
  );
}

function Found({ headline, answer }: { headline: Headline; answer: SurviveAnswer }) {
  const text = words.value.survive;
  const { model, rivals } = parts(answer);
  const finding = useRef<HTMLParagraphElement>(null);
  useEffect(() => finding.current?.scrollIntoView({ block: 'nearest' }), []); // it may begin below what is in sight
  if (!model) return null;
  const verdict = verdictOf(answer);
  return (
    <div class="survival">
      <p ref={finding} class={`finding ${verdict}`}>{text.overall[verdict]}</p>
      <p>
        <strong>{text.in_the_model(effectWords(headline, model))}</strong>
      </p>
      <p class="soft">
        {text.measured} {words.value.claims.headlines[headline].measured}
      </p>
      <ul class="verdicts">
        {rivals.map((row) => (
          <RivalRow key={row.rival} headline={headline} row={row} model={model} />
        ))}
      </ul>
      <Chart headline={headline} answer={answer} />
      <p class="soft">{text.luck}</p>
      <Sober />
    </div>
  );
}

/** The question whether a headline survives, and what was found, for a view that sets them apart. */
export function useSurvival(headline: Headline) {
  const text = words.value.survive;
  const { answer, busy, refusal, run } = trials(headline);
  const [seed, setSeed] = useState(page.value.seed);
  const [open, setOpen] = useState(false);
  /** The first press shows what is known already, or asks; each further one asks with other luck. */
  const ask = async () => {
    const next = open ? seed + 1 : seed;
    setSeed(next);
    setOpen(true);
    if (open || !answer.peek()) await run({ headline, seed: next });
    const got = answer.peek();
    if (got) announce(`${words.peek().claims.headlines[headline].claim}. ${text.overall[verdictOf(got)]}`);
  };
  const question = (
    <div class="survives" aria-busy={busy.value}>
      <button type="button" disabled={busy.value} onClick={ask}>
        {open && answer.value ? text.again : text.question}
      </button>
      {busy.value && <p class="soft">{text.waiting}</p>}
      {refusal.value && <p class="notice" role="alert">{refusal.value}</p>}
    </div>
  );
  const found = open && answer.value && !busy.value && <Found headline={headline} answer={answer.value} />;
  return { question, found };
}

/** The question, and under it what was found. */
export function Survives({ headline }: { headline: Headline }) {
  const { question, found } = useSurvival(headline);
  return <>{question}{found}</>;
}
