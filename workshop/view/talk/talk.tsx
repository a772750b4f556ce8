// The conversation: whom to talk to, then turn by turn, with the balance always in sight.
import { useEffect } from 'preact/hooks';
import { stateNow, powerOf, turnsOf } from '../../state/conversation.ts';
import { talk } from '../../state/current.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';
import { Balance } from './balance.tsx';
import { Course } from './course.tsx';
import { Customers } from './customers.tsx';
import { Gauges } from './gauges.tsx';
import { Moves } from './moves.tsx';
import { Peek } from './peek.tsx';
import { exchanges } from './sentences.ts';
import { LastExchange, SoFar } from './spoken.tsx';
import { MeetingEnd } from './meeting_end.tsx';
import { Watching } from './watching.tsx';
import { Ways, Where } from './where.tsx';

/** Says what the customer answered, once a turn. */
function useAnnouncedTurns() {
  const { announced } = words.value.talk;
  const count = talk.answer.value ? turnsOf(talk.answer.value).length : 0;
  useEffect(() => {
    const answer = talk.answer.peek();
    const now = answer && stateNow(answer);
    const last = exchanges.peek().at(-1);
    if (!now || !last) return;
    announce(announced(last.reply, Math.round(now.influence * 100), Math.round(powerOf(now) * 100)));
  }, [count]);
}

function Choice() {
  if (talk.between.value || talk.over.value) return <MeetingEnd />;
  return talk.habit.value === null ? <Moves /> : <Watching />;
}

function Meeting() {
  useAnnouncedTurns();
  if (!talk.answer.value) return <p class="soft">{words.value.talk.waiting}</p>;
  return (
    <div class="conversation">
      <Where />
      <aside class="measures">
        <Balance />
        <Course />
      </aside>
      <div class="exchange">
        <LastExchange />
        <Peek />
        <Choice />
        <Gauges />
        <SoFar />
      </div>
      <Ways />
    </div>
  );
}

export function Talk() {
  return (
    <>
      {talk.refusal.value && <p class="notice" role="alert">{talk.refusal.value}</p>}
      {talk.begun.value ? <Meeting /> : <Customers />}
    </>
  );
}
