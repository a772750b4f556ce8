// Three conversations of the room side by side, move by move, with their turning points. Whose they are is not said.
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { drawCurves } from '../../plot/curves.ts';
import { traceOf } from '../../plot/trace.ts';
import { firstTurns, powerOf, resultOf, turnsOf } from '../../state/conversation.ts';
import type { Room } from '../../state/room/messages.ts';
import type { Shown } from '../../state/room/reveal.ts';
import { speak } from '../../text/pick.ts';
import type { TalkAnswer } from '../../worker/messages.ts';
import { ChartWithTable } from '../chart/chart_with_table.tsx';
import { Drawing } from '../chart/drawing.tsx';
import { told } from '../debrief/turning_points.tsx';
import { still } from '../motion.ts';
import { numbers } from '../numbers.ts';
import { words } from '../words.ts';
import { reveal } from './screen_state.ts';

const pace = 1100; // milliseconds a turn

function Curves({ level, whole, answer, room }: { level: string; whole: TalkAnswer; answer: TalkAnswer; room: Room }) {
  const { three: text } = words.value.room_screen.reveal;
  const { percent } = numbers.value;
  const [trace, all] = [traceOf(answer, { meetings: 0, turns: 0 }), traceOf(whole, { meetings: 0, turns: room.conversation.turns })];
  const curves = {
    curves: [
      { look: 'influence', name: '', pieces: trace.pieces((state) => state.influence) },
      { look: 'power', name: '', pieces: trace.pieces(powerOf) },
    ],
    end: all.end,
    marks: answer.turning_points.map((point, at) => ({
      name: String(at + 1), x: all.xOf(point), y: answer.meetings[point.meeting]!.turns[point.turn]!.after.influence,
    })),
    percent,
  };
  const rows = whole.meetings.flatMap((meeting, q) =>
    meeting.turns.map(({ after }, k) => [`${q + 1}.${k + 1}`, percent(after.influence), percent(powerOf(after))]));
  return (
    <ChartWithTable caption={text.caption(level)} table={{ columns: text.columns, rows }}>
      <Drawing height={5.5} draw={(size) => drawCurves(curves, { ...size, em: 0.8 * size.em })} />
    </ChartWithTable>
  );
}

/** What was said last. */
function Said({ answer, room }: { answer: TalkAnswer; room: Room }) {
  const { sentences, model } = words.value;
  const spoken = speak(sentences, room.conversation.card, room.conversation.seed, answer.meetings.map(({ turns }) => turns)).flat().at(-1);
  const turn = turnsOf(answer).at(-1);
  if (!spoken || !turn) return null;
  return (
    <p class={`reply ${turn.reaction}`}>
      <b>{model.moves[turn.move].name}</b> <q>{spoken.reply}</q>
    </p>
  );
}

function Column({ shown: { level, played }, alone, room }: { shown: Shown; alone: boolean; room: Room }) {
  const { room_screen: { reveal: { three: text } }, model } = words.value;
  if (!played) return null; // the model is at it
  const answer = firstTurns(played, reveal.turn.value);
  const over = reveal.turn.value >= turnsOf(played).length;
  const name = alone ? text.alone : text.levels[level < 0.3 ? 'low' : level > 0.7 ? 'high' : 'middle'];
  return (
    <section class="column">
      <h2>{name} <small>{over && model.ends[resultOf(played)].name}</small></h2>
      <Curves level={name} whole={played} answer={answer} room={room} />
      <Said answer={answer} room={room} />
      <ol class="turning">
        {answer.turning_points.map((point) => <li key={point.kind}>{told(answer, point)}</li>)}
      </ol>
    </section>
  );
}

/** Plays by itself once, unless whoever looks wants no motion: then all is there at once. */
function Player() {
  const { three: text } = words.value.room_screen.reveal;
  const playing = useSignal(!still());
  const { turn, last } = reveal;
  useEffect(() => {
    turn.value = still() ? last.value : 0;
  }, [last.value]);
  useEffect(() => {
    if (!playing.value) return;
    const timer = setInterval(() => {
      if (turn.value >= last.value) playing.value = false;
      else turn.value += 1;
    }, pace);
    return () => clearInterval(timer);
  }, [playing.value]);
  const press = () => {
    if (!playing.value && turn.value >= last.value) turn.value = 0;
    playing.value = !playing.value;
  };
  return (
    <div class="player">
      <button type="button" class="primary" onClick={press}>{playing.value ? `❚❚ ${text.pause}` : `▶ ${text.play}`}</button>
      <label class="scrub">
        <span>{text.turn(turn.value, last.value)}</span>
        <input
          type="range" min={0} max={last.value} step={1} value={turn.value} aria-label={text.scrub}
          aria-valuetext={text.turn(turn.value, last.value)}
          onInput={({ currentTarget }) => {
            playing.value = false;
            turn.value = Number(currentTarget.value);
          }}
        />
      </label>
    </div>
  );
}

export function Three({ room }: { room: Room }) {
  const { three: text } = words.value.room_screen.reveal;
  const three = reveal.three.value;
  if (three.length === 0) return <p class="finding large">{text.few}</p>;
  return (
    <>
      <Player />
      <div class={three.length === 1 ? 'three alone' : 'three'}>
        {three.map((each) => <Column key={each.level} shown={each} alone={three.length === 1} room={room} />)}
      </div>
      <p class="legend"><span class="stroke influence" /> {text.salesperson} <span class="stroke power" /> {text.customer}</p>
    </>
  );
}
