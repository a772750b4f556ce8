// The room's one conversation: everybody votes on the next move.
import { useEffect } from 'preact/hooks';
import { talk } from '../../state/current.ts';
import type { Room } from '../../state/room/messages.ts';
import type { Move } from '../../worker/messages.ts';
import { Moves } from '../talk/moves.tsx';
import { words } from '../words.ts';
import { seat } from './current.ts';
import { Talking } from './talking.tsx';

const nameOf = (move: Move) => words.value.model.moves[move].name;

/** The room goes on to the next meeting by itself: how the last one ended stays to be read. */
function MeetingBefore() {
  const next = talk.next.value;
  const end = next?.turn === 0 ? talk.answer.value?.meetings[next.meeting - 1]?.end : null;
  useEffect(() => talk.goOn(), [next?.meeting]);
  if (!end) return null;
  const { name, what } = words.value.model.ends[end];
  return (
    <p class="meeting-before">
      <strong>{name}.</strong> {what} {words.value.talk.time_passes}
    </p>
  );
}

function Vote({ tie }: { tie: Move[] }) {
  const { together: text } = words.value.room;
  const chosen = seat.vote.value;
  const { or } = words.value.room;
  return (
    <>
      <MeetingBefore />
      <p class="vote-state" role="status">
        {tie.length > 0 && <strong>{text.tie(tie.map(nameOf).join(or))}</strong>}{' '}
        {chosen ? text.voted(nameOf(chosen)) : tie.length === 0 && text.not_voted}
      </p>
      <Moves title={text.title} chosen={chosen} choose={seat.voteFor} />
    </>
  );
}

export function Together({ together }: { together: NonNullable<Room['together']> }) {
  return <Talking>{together.over ? <p class="finding">{words.value.room.together.over}</p> : <Vote tie={together.tie} />}</Talking>;
}
