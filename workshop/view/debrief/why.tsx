import type { ComponentChildren } from 'preact';
import { type Bar, type Term, barsOf } from '../../plot/terms.ts';
import type { TermWords } from '../../text/model.ts';
import type { Equation, Turn } from '../../worker/messages.ts';
import { numbers } from '../numbers.ts';
import { words } from '../words.ts';

type Wording = Record<string, TermWords | undefined>;

/** What a term says, by its sign. */
const said = (wording: Wording, { name, value }: Term): string => wording[name]?.[value < 0 ? 'minus' : 'plus'] ?? name;

function BarRow({ bar, name, digits, sum }: { bar: Bar; name: string; digits: number; sum?: boolean }) {
  return (
    <tr class={sum ? 'sum' : ''}>
      <th scope="row">{name}</th>
      <td class="bar" aria-hidden="true">
        <span class={bar.value < 0 ? 'against' : 'for'} style={{ left: `${bar.start}%`, width: `${bar.width}%` }} />
      </td>
      <td>{numbers.value.signed(bar.value, digits)}</td>
    </tr>
  );
}

interface Properties {
  look: string;
  title: string;
  terms: readonly Term[];
  wording: Wording;
  digits: number;
  sides: [string, string];
  children?: ComponentChildren;
}

/** The terms of an equation as bars from a middle, and their sum. It is a table, so it needs none beside it. */
function Terms({ look, title, terms, wording, digits, sides, children }: Properties) {
  const { bars, sum } = barsOf(terms);
  return (
    <div class={`reasons ${look}`}>
      <h3>{title}</h3>
      <table>
        <thead aria-hidden="true">
          <tr><td /><td class="sides"><span>← {sides[0]}</span><span>{sides[1]} →</span></td><td /></tr>
        </thead>
        <tbody>
          {bars.map((bar) => <BarRow key={bar.name} bar={bar} name={said(wording, bar)} digits={digits} />)}
          <BarRow bar={sum} name={words.value.debrief.why.sum} digits={digits} sum />
        </tbody>
      </table>
      {children && <p>{children}</p>}
    </div>
  );
}

interface DecisionProperties {
  look: string;
  title: string;
  equation: Equation;
  wording: Wording;
  draw: number;
  happened: boolean;
}

function Decision({ look, title, equation, wording, draw, happened }: DecisionProperties) {
  const text = words.value.debrief.why;
  const { percent } = numbers.value;
  return (
    <Terms look={look} title={title} terms={equation.terms} wording={wording} digits={2} sides={[text.against, text.for]}>
      {text.chance(percent(equation.chance))} {text.luck(percent(draw), happened)}
    </Terms>
  );
}

const inPoints = (terms: readonly Term[]) => terms.map(({ name, value }) => ({ name, value: value * 100 }));

export function Why({ turn }: { turn: Turn }) {
  const text = words.value.debrief.why;
  const { engagement, sale, influence_change, power_change } = words.value.model;
  const sides: [string, string] = [text.less, text.more];
  return (
    <details class="why">
      <summary>{text.open}</summary>
      <Decision look="engagement" title={text.engagement} equation={turn.engagement} wording={engagement} draw={turn.engagement_draw} happened={turn.engaged} />
      {turn.sale && <Decision look="sale" title={text.sale} equation={turn.sale} wording={sale} draw={turn.readiness_draw} happened={turn.sold} />}
      <Terms look="influence" title={text.influence} terms={inPoints(turn.influence_change)} wording={influence_change} digits={1} sides={sides} />
      <Terms look="power" title={text.power} terms={inPoints(turn.power_change)} wording={power_change} digits={1} sides={sides} />
    </details>
  );
}
