// The room's one conversation: what was said last, who leads, and the votes for the next move.
import { talk } from '../../state/current.ts';
import type { ScreenSnapshot } from '../../state/room/messages.ts';
import { type Move, moveNames } from '../../worker/messages.ts';
import { ChartWithTable } from '../chart/chart_with_table.tsx';
import { useAnnouncedTurns } from '../talk/announced.ts';
import { Balance } from '../talk/balance.tsx';
import { type Exchange, exchanges, memberName, welcome } from '../talk/sentences.ts';
import { words } from '../words.ts';

const shownExchanges = 2;

function Lines({ exchange: { turn, said, reply } }: { exchange: Exchange }) {
  return (
    <li>
      <p class="said"><span class="voice">{words.value.room_screen.together.you}</span><q>{said}</q></p>
      <p class={`reply ${turn.reaction}`}><span class="voice">{memberName(turn.member)}</span><q>{reply}</q></p>
    </li>
  );
}

/** The last words, newest below; before the first of a meeting, how the customer begins. */
function Words({ meeting, begins }: { meeting: number; begins: boolean }) {
  return (
    <ol class="words">
      {exchanges.value.slice(begins ? -1 : -shownExchanges).map((exchange) => (
        <Lines key={`${exchange.turn.meeting} ${exchange.turn.turn}`} exchange={exchange} />
      ))}
      {begins && (
        <li><p class="reply"><span class="voice">{memberName(0)}</span><q>{welcome(meeting)}</q></p></li>
      )}
    </ol>
  );
}

function Votes({ votes, tie }: Pick<ScreenSnapshot, 'votes'> & { tie: readonly Move[] }) {
  const { room_screen: { together: text }, model } = words.value;
  const count = (move: Move) => votes[move] ?? 0;
  const most = Math.max(1, ...moveNames.map(count));
  const all = moveNames.reduce((sum, move) => sum + count(move), 0);
  return (
    <section class="votes">
      <p class="tie" role="status">
        {tie.length > 0 ? text.tie(tie.map((move) => model.moves[move].name.toLowerCase()).join(text.and)) : text.votes(all)}
      </p>
      <ChartWithTable caption={text.caption} table={{ columns: text.columns, rows: moveNames.map((move) => [model.moves[move].name, count(move)]) }}>
        <ul>
          {moveNames.map((move) => (
            <li key={move} class={tie.includes(move) ? 'tied' : count(move) === most ? 'most' : ''}>
              <span>{model.moves[move].name}</span>
              <span class="bar"><span style={{ width: `${(100 * count(move)) / most}%` }} /></span>
              <b>{count(move)}</b>
            </li>
          ))}
        </ul>
      </ChartWithTable>
    </section>
  );
}

export function ScreenTogether({ snapshot: { room, votes } }: { snapshot: ScreenSnapshot }) {
  const { room_screen: { together: text }, talk: talked } = words.value;
  const { together, conversation: { meetings, turns }, phase } = room;
  useAnnouncedTurns();
  if (!together || !talk.answer.value) return <p class="soft">{talked.waiting}</p>;
  return (
    <div class="together">
      <div>
        <p class="soft place">{together.over ? text.over : talked.place(together.meeting + 1, meetings, together.turn + 1, turns)}</p>
        <Words meeting={together.meeting} begins={!together.over && together.turn === 0} />
      </div>
      <div>
        <Balance voice={text} />
        {!together.over && phase !== 'reveal' && <Votes votes={votes} tie={together.tie} />}
      </div>
    </div>
  );
}
