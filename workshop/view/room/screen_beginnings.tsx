// The most frequent first moves, and what followed them.
import { beginningsHeight, drawBeginnings } from '../../plot/room_beginnings.ts';
import type { RoomAnswer } from '../../worker/messages.ts';
import { ChartWithTable } from '../chart/chart_with_table.tsx';
import { Drawing } from '../chart/drawing.tsx';
import { numbers } from '../numbers.ts';
import { words } from '../words.ts';

type Told = RoomAnswer['first_moves'];
const most = 4; // rows in sight of the last row of chairs; the table has all

function nameOf(moves: Told[number]['moves']): string {
  const { room_screen: { reveal: { beginnings: { then } } }, model } = words.value;
  return moves.map((move, at) => (at === 0 ? model.moves[move].name : model.moves[move].name.toLowerCase())).join(then);
}

function Chart({ title, told, all }: { title: string; told: Told; all: Told }) {
  const { beginnings: text, axis } = words.value.room_screen.reveal;
  const { percent, points } = numbers.value;
  const rows = told.map(({ moves, people, influence }) => ({ name: nameOf(moves), people: text.people(people), influence }));
  const table = all.map(({ moves, people, influence: { mean, sd, over_lucks } }) =>
    [nameOf(moves), people, percent(mean), points(sd), percent(over_lucks)]);
  return (
    <section>
      <h2>{title}</h2>
      <ChartWithTable caption={text.caption} table={{ columns: text.columns, rows: table }}>
        <Drawing height={beginningsHeight(rows.length)} draw={(size) => drawBeginnings(rows, axis, size)} />
      </ChartWithTable>
    </section>
  );
}

export function Beginnings({ answer: { first_moves, people } }: { answer: RoomAnswer }) {
  const { beginnings: text } = words.value.room_screen.reveal;
  const { model } = words.value;
  const { percent } = numbers.value;
  const ofLength = (length: 1 | 2) => first_moves.filter(({ moves }) => moves.length === length);
  const [first, two] = [ofLength(1), ofLength(2)];
  const lead = first[0];
  if (!lead) return <p class="finding large">{text.few}</p>;
  return (
    <>
      <p class="finding large">{text.lead(model.moves[lead.moves[0]!].name.toLowerCase(), lead.people, people.length, percent(lead.influence.mean))}</p>
      <div class="halves">
        <Chart title={text.first} told={first.slice(0, most)} all={first} />
        {two.length > 0 && <Chart title={text.two} told={two.slice(0, most)} all={two} />}
      </div>
      <p class="below" aria-hidden="true">{text.caption}</p>
    </>
  );
}
