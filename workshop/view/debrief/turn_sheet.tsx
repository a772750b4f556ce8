import { debrief } from '../../state/current.ts';
import { samePlace } from '../../state/conversation.ts';
import { words } from '../words.ts';
import { exchanges, memberName } from '../talk/sentences.ts';
import { WhatIf } from './what_if.tsx';
import { Why } from './why.tsx';

/** One turn: what was said, why it went so, and what if. */
export function TurnSheet() {
  const text = words.value.debrief;
  const turn = debrief.turn.value;
  const exchange = turn && exchanges.value.find((each) => samePlace(each.turn, turn));
  if (!turn || !exchange) return null;
  const outcome = turn.sold ? text.turn.sold : turn.refused ? text.turn.refused : turn.engaged ? text.turn.engaged : text.turn.not_engaged;
  return (
    <section class="turn-sheet exchange">
      <div class="turn-head">
        <h2>{text.turn.title(turn.meeting + 1, turn.turn + 1)}</h2>
        <div class="turn-steps">
          <button type="button" onClick={() => debrief.step(-1)}>{text.turn.previous}</button>
          <button type="button" onClick={() => debrief.step(1)}>{text.turn.next}</button>
        </div>
      </div>
      <div class="halves">
        <div class="told">
          <p class="said"><span class="voice">{words.value.model.moves[turn.move].name}</span><q>{exchange.said}</q></p>
          <p class="reply"><span class="voice">{memberName(turn.member)}</span><q>{exchange.reply}</q></p>
          <p><strong>{outcome}</strong></p>
          <Why turn={turn} />
        </div>
        <WhatIf turn={turn} />
      </div>
    </section>
  );
}
