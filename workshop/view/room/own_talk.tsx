// One's own conversation: everybody for oneself, or who sells in a pair.
import { talk } from '../../state/current.ts';
import type { Seat } from '../../state/room/messages.ts';
import type { Move } from '../../worker/messages.ts';
import { MeetingEnd } from '../talk/meeting_end.tsx';
import { Moves } from '../talk/moves.tsx';
import { words } from '../words.ts';
import { seat } from './current.ts';
import { Talking } from './talking.tsx';

/** Nothing happens while the last move is still being worked out. */
function choose(move: Move) {
  const next = talk.next.value;
  if (next && !talk.between.value && !talk.busy.value) seat.play(next.meeting, next.turn, move);
}

function Choice({ over }: { over: string }) {
  return talk.between.value || talk.over.value ? <MeetingEnd over={over} /> : <Moves choose={choose} />;
}

export function Each() {
  return (
    <Talking>
      <Choice over={words.value.room.each.over} />
    </Talking>
  );
}

/** Who sells says the sentence aloud, and hears the answer from the other of the pair. */
export function Seller({ seat: { partner } }: { seat: Seat }) {
  const { pairs: text, each } = words.value.room;
  return (
    <>
      <p class="part">{partner ? `${text.seller(partner)} ${text.aloud}` : text.alone}</p>
      <Talking heard={partner && text.listen(partner)}>
        <Choice over={partner ? text.over : each.over} />
      </Talking>
    </>
  );
}
