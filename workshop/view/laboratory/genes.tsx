// The published gene figure, behind what is not known about it, with the size of the sample as a slider.
import { useEffect } from 'preact/hooks';
import { type GeneGroup, geneFigure, isFitted, type Panel, panels, toldApart } from '../../plot/genes.ts';
import { genes } from '../../state/current.ts';
import { samples } from '../../state/genes.ts';
import { page } from '../../state/page.ts';
import type { GenesAnswer } from '../../worker/messages.ts';
import { ChartWithTable } from '../chart/chart_with_table.tsx';
import { Drawing } from '../chart/drawing.tsx';
import { numbers } from '../numbers.ts';
import { announce } from '../shell/announce.tsx';
import { Survives } from '../survive/survives.tsx';
import { words } from '../words.ts';

type Group = GenesAnswer['groups'][number];

function Notice() {
  const text = words.value.laboratory.genes;
  return (
    <div class="gene-notice">
      <h3>{text.notice_heading}</h3>
      <ul>
        {text.notice.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {!genes.read.value && (
        <button type="button" onClick={() => (genes.read.value = true)}>
          {text.read}
        </button>
      )}
    </div>
  );
}

function PanelFigure({ answer, panel }: { answer: GenesAnswer; panel: Panel }) {
  const text = words.value.laboratory.genes;
  const { signed, short } = numbers.value;
  const groups = answer.groups.filter(({ name }) => (panels[panel] as readonly GeneGroup[]).includes(name));
  const found = (group: Group) => (isFitted(group) ? text.found[toldApart(group.slope)] : text.no_line(group.people));
  const slopes = (group: Group) => (isFitted(group) ? [group.slope.value, group.slope.low, group.slope.high].map((value) => signed(value, 3)) : ['', '', '']);
  const rows = groups.map((group) => [text.groups[group.name], group.people, ...slopes(group), found(group)]);
  return (
    <div>
      <h3>{text.panels[panel]}</h3>
      <ChartWithTable caption={text.caption} table={{ columns: text.columns, rows }}>
        <Drawing height={17} draw={(size) => geneFigure(answer, panel, size, { number: short, avoidance: text.axis, orientation: text.upwards, group: (name) => text.groups[name] })} />
      </ChartWithTable>
      <ul class="findings">
        {groups.map((group) => (
          <li key={group.name}>
            {text.groups[group.name]}: {found(group)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function announced(people: number, carriers: Group): string {
  const text = words.peek().laboratory.genes;
  const name = text.groups[carriers.name];
  if (!isFitted(carriers)) return text.announced_without(people, name, text.no_line(carriers.people));
  return text.announced(people, name, numbers.peek().signed(carriers.slope.value, 2));
}

function useSample() {
  const { settings } = page.value;
  const key = JSON.stringify([genes.people.value, genes.draw.value, settings]);
  useEffect(() => {
    void genes.look(settings).then(() => {
      const answer = genes.answer.peek();
      const carriers = answer?.groups.find(({ name }) => name === '7r');
      if (carriers) announce(announced(answer!.people, carriers));
    });
  }, [key]);
}

function Figure() {
  const text = words.value.laboratory.genes;
  useSample();
  const answer = genes.answer.value;
  return (
    <>
      <p>{text.hint}</p>
      <div class="sample">
        <label class="scrub">
          <span>
            {text.people}: <strong>{text.people_value(genes.people.value)}</strong>
          </span>
          <input
            type="range" min={0} max={samples.length - 1} step={1} value={genes.place.value} aria-valuetext={text.people_value(genes.people.value)}
            onInput={({ currentTarget }) => (genes.place.value = Number(currentTarget.value))}
          />
        </label>
        <button type="button" onClick={() => (genes.draw.value += 1)}>
          {text.another}
        </button>
      </div>
      {genes.refusal.value && <p class="notice" role="alert">{genes.refusal.value}</p>}
      {answer && (
        <div class="two-charts" aria-busy={genes.busy.value}>
          <PanelFigure answer={answer} panel="drd4" />
          <PanelFigure answer={answer} panel="drd2" />
        </div>
      )}
      <h3>{words.value.claims.headlines.genes.claim}</h3>
      <Survives headline="genes" />
    </>
  );
}

export function Genes() {
  const text = words.value.laboratory.genes;
  return (
    <section class="genes">
      <h2>{text.heading}</h2>
      <Notice />
      {genes.read.value && <Figure />}
    </section>
  );
}
