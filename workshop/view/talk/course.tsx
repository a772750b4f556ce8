import { drawCurves } from '../../plot/curves.ts';
import { powerOf } from '../../state/conversation.ts';
import { talk } from '../../state/current.ts';
import { traceOf } from '../../plot/trace.ts';
import { Drawing } from '../chart/drawing.tsx';
import { numbers } from '../numbers.ts';
import { words } from '../words.ts';

/** How the balance came to be: a small picture; the debrief has the large one, with its table. */
export function Course() {
  const text = words.value.debrief.curve;
  const answer = talk.answer.value;
  if (!answer || answer.meetings.length === 0) return null;
  const trace = traceOf(answer, { meetings: 0, turns: talk.conversation.value.turns });
  const curves = [
    { look: 'influence', name: text.influence, pieces: trace.pieces((state) => state.influence) },
    { look: 'power', name: text.power, pieces: trace.pieces(powerOf) },
  ];
  return (
    <div class="course" aria-hidden="true">
      <Drawing height={8} draw={(size) => drawCurves({ curves, end: trace.end, percent: numbers.value.percent }, size)} />
    </div>
  );
}
