import { talk } from '../../state/current.ts';
import { words } from '../words.ts';
import { type Exchange, exchanges, memberName, welcome } from './sentences.ts';

/** `heard`: the reply is not read but heard, and this stands in its place. */
function Lines({ exchange, heard }: { exchange: Exchange; heard?: string | null }) {
  const text = words.value.talk;
  const { turn, said, reply } = exchange;
  return (
    <>
      <p class="said"><span class="voice">{talk.mine.value ? text.you : text.salesperson}</span><q>{said}</q></p>
      <p class={`reply ${turn.reaction}`}><span class="voice">{memberName(turn.member)}</span>{heard ?? <q>{reply}</q>}</p>
    </>
  );
}

/** What was said last; before the first turn of a meeting, how the customer begins. */
export function LastExchange({ heard = null }: { heard?: string | null }) {
  const text = words.value.talk;
  const meeting = talk.next.value?.meeting ?? 0;
  const last = exchanges.value.at(-1);
  const entered = !talk.between.value && talk.next.value?.turn === 0;
  if (last && !entered) return <section class="last"><Lines exchange={last} heard={heard} /></section>;
  return (
    <section class="last">
      <p class="reply"><span class="voice">{memberName(0)}</span>{heard ?? <q>{welcome(meeting)}</q>}</p>
      {talk.mine.value && meeting === 0 && <p class="soft">{text.nothing_said}</p>}
    </section>
  );
}

/** All before it, newest first. */
export function SoFar() {
  const text = words.value.talk;
  const earlier = exchanges.value.slice(0, -1).reverse();
  if (earlier.length === 0) return null;
  return (
    <details class="so-far">
      <summary>{text.so_far}</summary>
      {earlier.map((exchange) => <div key={`${exchange.turn.meeting} ${exchange.turn.turn}`}><Lines exchange={exchange} /></div>)}
    </details>
  );
}
