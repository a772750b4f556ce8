// How far the room's conversations came apart, and how much of that is choice.
import { columnsOf, drawRoomSpread, expected, stacked } from '../../plot/room_spread.ts';
import { drawRoomShare } from '../../plot/room_share.ts';
import type { RoomAnswer } from '../../worker/messages.ts';
import { ChartWithTable } from '../chart/chart_with_table.tsx';
import { Drawing } from '../chart/drawing.tsx';
import { numbers } from '../numbers.ts';
import { words } from '../words.ts';

function rangeWords(outcomes: readonly number[]): string {
  const text = words.value.room_screen.reveal;
  const { percent } = numbers.value;
  const [low, high] = [percent(Math.min(...outcomes)), percent(Math.max(...outcomes))];
  if (outcomes.length === 1) return text.alone(low);
  return low === high ? text.alike(low) : text.range(low, high);
}

/** Choice against luck, as a bar and a sentence. */
function Share({ answer: { people, shares: { influence } } }: { answer: RoomAnswer }) {
  const text = words.value.room_screen.reveal;
  const { percent } = numbers.value;
  if (people.length === 1) {
    const [low, , , , high] = people[0]!.lucks.influence;
    return <p class="share">{text.alone_luck(percent(low), percent(high))}</p>;
  }
  if (!influence) return <p>{text.few}</p>;
  const { moves, luck, both, share } = influence;
  if (moves + luck + both === 0) return <p>{text.no_spread}</p>;
  return (
    <div class="share">
      <p>{text.share(percent(share.value), percent(share.low), percent(share.high))}</p>
      <div aria-hidden="true">
        <Drawing height={4} draw={(size) => drawRoomShare(share, { moves: text.chosen, luck: text.lucky }, size)} />
      </div>
    </div>
  );
}

function rowsOf(outcomes: readonly number[], pooled: readonly number[]) {
  const { between } = words.value.room_screen.reveal;
  const { percent, number } = numbers.value;
  const hill = expected(pooled, outcomes.length);
  const columns = columnsOf(pooled).length;
  const counts = new Array<number>(columns).fill(0);
  for (const { column } of stacked(outcomes, columns)) counts[column] = counts[column]! + 1;
  return hill.flatMap((people, at) =>
    (people > 0 || counts[at]! > 0 ? [[between(percent(at / columns), percent((at + 1) / columns)), counts[at]!, number(people, 1)]] : []));
}

export function Spread({ answer, lucks }: { answer: RoomAnswer; lucks: number }) {
  const text = words.value.room_screen.reveal;
  const { percent, number } = numbers.value;
  const outcomes = answer.people.map(({ influence }) => influence);
  const count = number(lucks, 0);
  return (
    <>
      <p class="finding large" role="status">{rangeWords(outcomes)}</p>
      <div class="halves">
        <ChartWithTable caption={outcomes.length > 1 ? text.caption : text.alone_caption} table={{ columns: text.columns, rows: rowsOf(outcomes, answer.pooled.influence) }}>
          <p class="legend"><span class="dot" /> {outcomes.length > 1 ? text.room : text.alone_room} <span class="hill" /> {text.lucks(count)}</p>
          <Drawing height={8.9} draw={(size) => drawRoomSpread({ outcomes, pooled: answer.pooled.influence, percent, axis: text.axis }, size)} />
        </ChartWithTable>
        <Share answer={answer} />
      </div>
    </>
  );
}
