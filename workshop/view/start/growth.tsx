import { useEffect } from 'preact/hooks';
import { type Curve, drawCurves } from '../../plot/curves.ts';
import { start } from '../../state/current.ts';
import { type Opening, script } from '../../state/start.ts';
import { ChartWithTable } from '../chart/chart_with_table.tsx';
import { Drawing } from '../chart/drawing.tsx';
import { numbers } from '../numbers.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';
import { openingSentence } from './sentences.ts';

const turnTime = 450; // milliseconds
/** A share as whole points of a hundred. */
export const points = (share: number) => Math.round(share * 100);

function useGrowth() {
  const playing = start.phase.value === 'playing';
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(start.grow, turnTime);
    return () => clearInterval(timer);
  }, [playing]);
}

function useAnnouncedEnd() {
  const { announced } = words.value.start;
  const ended = start.phase.value === 'played';
  useEffect(() => {
    const curves = start.curves.peek();
    if (ended && curves) announce(announced(points(curves.self.at(-1)!), points(curves.customer.at(-1)!)));
  }, [ended]);
}

function Chart() {
  const text = words.value.start;
  const curves = start.curves.value;
  if (!curves) return null;
  const { percent } = numbers.value;
  const shown = start.shown.value ?? 0;
  const revealed = start.phase.value === 'revealed';
  const curve = (opening: Opening, look: string): Curve => ({
    look, name: text.openings[opening].short,
    pieces: [curves[opening].slice(0, shown + 1).map((y, x) => ({ x, y }))],
  });
  const [self, customer] = [curves.self.at(-1)!, curves.customer.at(-1)!];
  const drawn = {
    curves: [curve('customer', 'influence'), curve('self', 'influence second')],
    end: script.length + 1,
    percent,
    ...(revealed ? { distance: { from: customer, to: self, text: text.cost(Math.abs(points(customer) - points(self))) } } : {}),
  };
  const rows = curves.self.slice(0, shown + 1).map((value, turn) => [turn, percent(value), percent(curves.customer[turn]!)]);
  return (
    <ChartWithTable caption={text.influence} table={{ columns: [text.axis, text.openings.self.name, text.openings.customer.name], rows }}>
      <Drawing height={17} draw={(size) => drawCurves(drawn, size)} />
    </ChartWithTable>
  );
}

/** The two first sentences, each beside its line. */
function Legend() {
  const text = words.value.start;
  return (
    <ul class="legend">
      {(['customer', 'self'] as const).map((opening) => (
        <li key={opening}>
          <svg viewBox="0 0 3 1" aria-hidden="true"><line class={opening} x1="0.2" x2="2.8" y1="0.5" y2="0.5" /></svg>
          <span>
            <strong>{text.openings[opening].name}</strong> <q>{openingSentence(opening)}</q>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Which move both conversations are at. */
function Caption() {
  const text = words.value.start;
  const shown = start.shown.value ?? 0;
  if (start.phase.value !== 'playing') return <p class="turn-now">{text.played}</p>;
  const move = script[shown - 2];
  return <p class="turn-now">{move ? text.playing(shown, words.value.model.moves[move].name) : text.first_move}</p>;
}

export function Growth() {
  const text = words.value.start;
  const phase = start.phase.value;
  useGrowth();
  useAnnouncedEnd();
  return (
    <section class="growth">
      <Legend />
      <Chart />
      {phase !== 'revealed' && (
        <div class="act">
          <Caption />
          {phase === 'playing'
            ? <button type="button" onClick={start.finish}>{text.skip}</button>
            : <button type="button" class="primary" onClick={start.reveal}>{text.reveal}</button>}
        </div>
      )}
    </section>
  );
}
