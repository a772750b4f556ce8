import { type Curve, drawCurves, turnAt } from '../../plot/curves.ts';
import { powerOf, stateBefore } from '../../state/conversation.ts';
import { debrief, talk } from '../../state/current.ts';
import { traceOf } from '../../plot/trace.ts';
import type { State, TalkAnswer } from '../../worker/messages.ts';
import { ChartWithTable } from '../chart/chart_with_table.tsx';
import { Drawing } from '../chart/drawing.tsx';
import { numbers } from '../numbers.ts';
import { words } from '../words.ts';

const influenceOf = (state: State) => state.influence;

function rowsOf(answer: TalkAnswer): string[][] {
  const { percent } = numbers.value;
  return answer.meetings.flatMap((meeting, q) => meeting.turns.map(({ after }, k) =>
    [`${q + 1}.${k + 1}`, percent(after.influence), percent(powerOf(after)), percent(after.empathy)]));
}

/** The curves of the conversation, and of what would have been. */
function drawnOf(answer: TalkAnswer) {
  const text = words.value.debrief.curve;
  const trace = traceOf(answer, { meetings: 0, turns: talk.conversation.value.turns });
  const curve = (look: string, name: string, value: (state: State) => number): Curve => ({ look, name, pieces: trace.pieces(value) });
  const other = debrief.instead.value ? debrief.whatIf.answer.value : null;
  const otherTrace = other && traceOf(other, { meetings: 0, turns: talk.conversation.value.turns });
  const place = debrief.place.value;
  const marks = answer.turning_points.map((point, at) => {
    const state = answer.meetings[point.meeting]?.turns[point.turn]?.after ?? stateBefore(answer, point)!;
    return { name: String(at + 1), x: trace.xOf(point), y: point.kind === 'empathy_fell' && debrief.empathy.value ? state.empathy : state.influence };
  });
  return {
    trace,
    curves: {
      curves: [
        curve('influence', text.influence, influenceOf),
        curve('power', text.power, powerOf),
        ...(debrief.empathy.value ? [curve('empathy', text.empathy, (state) => state.empathy)] : []),
        ...(otherTrace ? [{ look: 'influence second', name: text.other, pieces: otherTrace.pieces(influenceOf) }] : []),
      ],
      end: Math.max(trace.end, otherTrace?.end ?? 0),
      meetings: trace.starts.slice(0, answer.meetings.length).map((x, at) => ({ x, name: text.meeting(at + 1) })),
      marks,
      percent: numbers.value.percent,
      ...(place ? { cursor: trace.xOf(place) } : {}),
    },
  };
}

export function Course() {
  const text = words.value.debrief.curve;
  const answer = debrief.answer.value;
  if (!answer) return null;
  const { trace, curves } = drawnOf(answer);
  return (
    <section class="course-large">
      <ChartWithTable caption={text.caption} table={{ columns: text.columns, rows: rowsOf(answer) }}>
        <Drawing height={16} draw={(size) => drawCurves(curves, size)} onPoint={(x, size) => {
          const place = trace.placeAt(turnAt(x, curves, size));
          if (place) debrief.look(place);
        }} />
      </ChartWithTable>
      <label class="check">
        <input type="checkbox" checked={debrief.empathy.value} onChange={(event) => (debrief.empathy.value = event.currentTarget.checked)} />
        {text.show_empathy}
      </label>
    </section>
  );
}
