import { barsOf } from '../../plot/terms.ts';
import { endOf } from '../../state/conversation.ts';
import { debrief } from '../../state/current.ts';
import { type Move, type Turn, moveNames } from '../../worker/messages.ts';
import { numbers } from '../numbers.ts';
import { words } from '../words.ts';

/** What each move was expected to do, in the order of the moves: a picture of the model, not a ranking. */
function Prospects({ made, tried }: { made: Move; tried: Move }) {
  const text = words.value.debrief.what_if;
  const prospects = debrief.prospects.value;
  if (!prospects) return null;
  const { bars } = barsOf(prospects.map(({ move, influence }) => ({ name: move, value: influence * 100 })));
  return (
    <div class="reasons">
      <h3>{text.prospects}</h3>
      <table>
        <thead class="unseen"><tr><th scope="col">{text.columns[0]}</th><td aria-hidden="true" /><th scope="col">{text.columns[1]}</th></tr></thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.name} class={bar.name === tried ? 'tried' : ''}>
              <th scope="row">
                {words.value.model.moves[bar.name as Move].name}
                {bar.name === made && <em> {text.made}</em>}
                {bar.name === tried && <em> {text.tried}</em>}
              </th>
              <td class="bar" aria-hidden="true"><span class={bar.value < 0 ? 'against' : 'for'} style={{ left: `${bar.start}%`, width: `${bar.width}%` }} /></td>
              <td>{numbers.value.signed(bar.value, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where the meeting of that turn ended, as played and with the other move. */
function Outcome({ turn, tried }: { turn: Turn; tried: Move }) {
  const text = words.value.debrief.what_if;
  const { ends } = words.value.model;
  const { percent } = numbers.value;
  const [yours, other] = [debrief.answer.value, debrief.whatIf.answer.value].map((answer) => answer && endOf(answer, turn.meeting));
  if (!yours || !other) return null;
  return (
    <div class="outcome">
      <p><strong>{text.ends(percent(yours.influence), percent(other.influence))}</strong></p>
      {yours.end && other.end && yours.end !== other.end && <p>{text.other_end(ends[yours.end].name, ends[other.end].name)}</p>}
      <p class="soft">{text.same}</p>
      <Prospects made={turn.move} tried={tried} />
      <p class="soft another">{text.another}</p>
    </div>
  );
}

/** Another move in the place of this one. What would have helped is told after a guess. */
export function WhatIf({ turn }: { turn: Turn }) {
  const text = words.value.debrief.what_if;
  const tried = debrief.instead.value;
  return (
    <div class="what-if">
      <h3>{text.title}</h3>
      <p>{text.guess}</p>
      <div class="guesses" role="group" aria-label={text.guess}>
        {moveNames.filter((move) => move !== turn.move).map((move) => (
          <button key={move} type="button" aria-pressed={tried === move} onClick={() => debrief.tryMove(move)}>
            {words.value.model.moves[move].name}
          </button>
        ))}
      </div>
      {tried && <Outcome turn={turn} tried={tried} />}
    </div>
  );
}
