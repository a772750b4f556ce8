// Each for oneself, or in pairs: a cloud of relationships that moves with each move on a phone.
import { useEffect } from 'preact/hooks';
import { drawRoomCloud, leadOf } from '../../plot/room_cloud.ts';
import type { ScreenSnapshot } from '../../state/room/messages.ts';
import { progressOf } from '../../state/room/standing.ts';
import { ChartWithTable } from '../chart/chart_with_table.tsx';
import { Drawing } from '../chart/drawing.tsx';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';
import { reveal } from './screen_state.ts';

function Cloud() {
  const text = words.value.room_screen.cloud;
  const people = reveal.standings.value;
  const leads = people.flatMap(({ course }) => (course.length > 0 ? [leadOf(course.at(-1)!)] : []));
  const count = (lead: string) => leads.filter((each) => each === lead).length;
  const rows = [[text.salesperson_leads, count('influence')], [text.balance, count('level')], [text.customer_leads, count('power')]];
  return (
    <ChartWithTable caption={text.caption} table={{ columns: text.columns, rows }}>
      <Drawing height={20} draw={(size) => drawRoomCloud(people, text, size)} />
    </ChartWithTable>
  );
}

export function ScreenCloud({ snapshot }: { snapshot: ScreenSnapshot }) {
  const text = words.value.room_screen.cloud;
  const { room, people } = snapshot;
  const { done, of } = progressOf(snapshot);
  useEffect(() => {
    if (done > 0) announce(text.announced(done, of));
  }, [done]);
  return (
    <div class="clouded">
      <Cloud />
      <aside>
        <p class="figure"><b>{done}</b> {text.finished(of)}</p>
        {room.mode === 'pairs' && <p>{text.pairs(people.filter(({ role }) => role === 'customer').length)}</p>}
        <p>{reveal.standings.value.length > 0 ? text.same : text.start}</p>
      </aside>
    </div>
  );
}
