// The customer's voice of a pair: what the salesperson did, where the customer stands, and what one might answer.
import { useEffect } from 'preact/hooks';
import { stateBefore } from '../../state/conversation.ts';
import { talk } from '../../state/current.ts';
import type { State, Turn } from '../../worker/messages.ts';
import { numbers } from '../numbers.ts';
import { announce } from '../shell/announce.tsx';
import { type Exchange, exchanges, memberName, welcome } from '../talk/sentences.ts';
import { Where } from '../talk/where.tsx';
import { words } from '../words.ts';

const felt = ['power', 'trust', 'empathy'] as const;
type Felt = (typeof felt)[number];

function Feeling({ name, value, before }: { name: Felt; value: number; before: number | null }) {
  const { percent, signed } = numbers.value;
  const moved = before === null ? 0 : Math.round(100 * (value - before));
  return (
    <li class={name === 'empathy' ? 'empathy' : 'power'}>
      <span>{words.value.room.pairs.own_state[name]}</span>
      <span class="meter" aria-hidden="true"><span style={{ width: `${100 * value}%` }} /></span>
      <span>{percent(value)} {moved !== 0 && <strong class="change">{signed(moved, 0)}</strong>}</span>
    </li>
  );
}

/** The member of the account who was spoken to, before and after the last turn. */
function Feelings({ member, now, before }: { member: number; now: State; before: State | null }) {
  const [held, was] = [now.customers[member]!, before?.customers[member] ?? null];
  return (
    <section class="gauges feelings">
      <h2>{words.value.room.pairs.state(memberName(member))}</h2>
      <ul>{felt.map((name) => <Feeling key={name} name={name} value={held[name]} before={was?.[name] ?? null} />)}</ul>
    </section>
  );
}

function Answer({ exchange: { turn, said, reply }, partner }: { exchange: Exchange; partner: string }) {
  const { room: { pairs: text }, model } = words.value;
  const did = text.did(partner, model.moves[turn.move].name);
  useEffect(() => announce(`${did}. ${text.say} ${reply}`), [turn.meeting, turn.turn]);
  return (
    <section class="last">
      <p class="said"><span class="voice">{did}</span><q>{said}</q></p>
      <p class="hint"><strong>{text.reactions[turn.reaction]}</strong> {text.say}</p>
      <p class="reply"><span class="voice">{memberName(turn.member)}</span><q>{reply}</q></p>
    </section>
  );
}

function Welcome({ meeting }: { meeting: number }) {
  const { pairs: text } = words.value.room;
  return (
    <section class="last">
      <p class="hint">{text.begin}</p>
      <p class="reply"><span class="voice">{memberName(0)}</span><q>{welcome(meeting)}</q></p>
    </section>
  );
}

/** What to say now: a welcome before the first turn of a meeting, else an answer to the last move. */
function Say({ partner, last }: { partner: string; last: Exchange | undefined }) {
  const next = talk.next.value;
  const opening = next?.turn === 0;
  return (
    <>
      {last && <Answer exchange={last} partner={partner} />}
      {opening && <Welcome meeting={next.meeting} />}
    </>
  );
}

const stateAfter = (turn: Turn | undefined): State | null => turn?.after ?? talk.answer.value?.meetings[0]?.before ?? null;

export function Voice({ partner, over }: { partner: string; over: boolean }) {
  const { room: { pairs: text }, talk: { waiting } } = words.value;
  const answer = talk.whole.value;
  if (!answer) return <p class="soft">{waiting}</p>;
  const last = exchanges.value.at(-1);
  const now = stateAfter(last?.turn);
  return (
    <>
      <p class="part">{text.voice(partner)}</p>
      <Where />
      <div class="exchange">
        <Say partner={partner} last={last} />
        {now && <Feelings member={last?.turn.member ?? 0} now={now} before={last ? stateBefore(answer, last.turn) : null} />}
        <p class="soft">{over ? text.over : text.waiting(partner)}</p>
      </div>
    </>
  );
}
