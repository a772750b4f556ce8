import { talk } from '../../state/current.ts';
import { turnsOf } from '../../state/conversation.ts';
import { page } from '../../state/page.ts';
import { words } from '../words.ts';

/** With whom, in which meeting and turn. */
export function Where() {
  const text = words.value.talk;
  const { card, meetings, turns } = talk.conversation.value;
  const { members: [{ name, role }], company } = words.value.customers[card];
  const last = talk.answer.value && turnsOf(talk.answer.value).at(-1);
  const meeting = talk.between.value || !talk.next.value ? (last?.meeting ?? 0) : talk.next.value.meeting;
  const turn = talk.between.value || !talk.next.value ? (last ? last.turn + 1 : 0) : talk.next.value.turn + 1;
  return (
    <header class="where">
      <h1>{name}<span>{role}, {company}</span></h1>
      <p>{text.place(meeting + 1, meetings, turn, turns)}</p>
    </header>
  );
}

/** The ways back. */
export function Ways() {
  const text = words.value.talk;
  const said = page.value.moves.some((each) => each.length > 0);
  return (
    <div class="ways">
      {talk.habit.value === null && <button type="button" disabled={!said} onClick={talk.undo}>{text.undo}</button>}
      <button type="button" onClick={talk.again}>{text.again}</button>
      <button type="button" onClick={talk.leave}>{text.leave}</button>
    </div>
  );
}
