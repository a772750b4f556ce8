// "Does it survive?": at each headline. The model again with its rivals, and what is left of the effect, in plain words.
import { useEffect, useRef, useState } from 'preact/hooks';
import { intervalRows } from '../../plot/intervals.ts';
import { trials } from '../../state/current.ts';
import { page } from '../../state/page.ts';
import { left, type Outcome, outcomeOf, parts, type Row, told, written } from '../../state/survive.ts';
import type { Headline, SurviveAnswer, Verdict } from '../../worker/messages.ts';
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

interface RowOf {
  headline: Headline;
  row: Row;
  model: Row;
  outcome: Outcome;
}

function WhatIsLeft({ headline, row, model, outcome }: RowOf) {
  const share = left(row, model.effect);
  const verdict = told(row, outcome);
  return (
    <>
      <span class="rival">{rivalName(row.rival)}</span>
      <span class="soft">
        {effectWords(headline, row)}
        {share !== null && verdict && verdict !== 'reverses' && `; ${words.value.survive.left(numbers.value.percent(Math.max(0, share)))}`}
      </span>
    </>
  );
}

function RivalRow(of: RowOf) {
  const verdict = told(of.row, of.outcome);
  if (!verdict) return <li class="verdict"><WhatIsLeft {...of} /></li>;
  return (
    <li class={`verdict ${verdict}`}>
      <strong class="sign">
        <span aria-hidden="true">{signs[verdict]}</span> {words.value.claims.verdicts[verdict].name}
      </strong>
      <WhatIsLeft {...of} />
    </li>
  );
}

/** The model and its rivals; what is left without the mechanism itself is no other explanation, and is told apart. */
function Chart({ headline, answer, outcome }: { headline: Headline; answer: SurviveAnswer; outcome: Outcome }) {
  const { survive: text, claims } = words.value;
  const { factor, digits } = written[headline];
  const { signed, short } = numbers.value;
  const { model, rivals } = parts(answer);
  const shown = [...(model ? [model] : []), ...rivals];
  const verdicts = shown.map((row) => (row === model ? null : told(row, outcome)));
  const rows = shown.map((row, index) => ({
    name: rivalName(row.rival),
    look: verdicts[index] ?? 'model',
    interval: { value: factor * row.effect.value, low: factor * row.effect.low, high: factor * row.effect.high },
  }));
  const named = (verdict: Verdict | null | undefined) => (verdict ? claims.verdicts[verdict].name : '');
  const table = rows.map(({ name, interval }, index) => [
    name, signed(interval.value, digits), signed(interval.low, digits), signed(interval.high, digits), named(verdicts[index]),
  ]);
  return (
    <ChartWithTable caption={text.caption} table={{ columns: text.columns, rows: table }}>
      <Drawing height={3 + 2.6 * rows.length} draw={(size) => intervalRows(rows, size, { number: short })} />
    </ChartWithTable>
  );
}

function Found({ headline, answer }: { headline: Headline; answer: SurviveAnswer }) {
  const text = words.value.survive;
  const { model, rivals, withoutMechanism } = parts(answer);
  const finding = useRef<HTMLParagraphElement>(null);
  useEffect(() => finding.current?.scrollIntoView({ block: 'nearest' }), []); // it may begin below what is in sight
  if (!model) return null;
  const outcome = outcomeOf(answer);
  return (
    <div class="survival">
      <p ref={finding} class={`finding ${outcome}`}>{text.overall[outcome]}</p>
      <p>
        <strong>{text.in_the_model(effectWords(headline, model))}</strong>
      </p>
      <p class="soft">
        {text.measured} {words.value.claims.headlines[headline].measured}
      </p>
      <ul class="verdicts">
        {rivals.map((row) => (
          <RivalRow key={row.rival} headline={headline} row={row} model={model} outcome={outcome} />
        ))}
      </ul>
      {withoutMechanism && (
        <div class="verdict mechanism">
          <strong>{text.without_mechanism}</strong>
          <WhatIsLeft headline={headline} row={withoutMechanism} model={model} outcome={outcome} />
        </div>
      )}
      <Chart headline={headline} answer={answer} outcome={outcome} />
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
    if (got) announce(`${words.peek().claims.headlines[headline].claim}. ${text.overall[outcomeOf(got)]}`);
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
