// The conversation: whom to talk to, then turn by turn, with the balance always in sight.
import { talk } from '../../state/current.ts';
import { change } from '../../state/page.ts';
import { words } from '../words.ts';
import { useAnnouncedTurns } from './announced.ts';
import { Balance } from './balance.tsx';
import { Course } from './course.tsx';
import { Customers } from './customers.tsx';
import { Gauges } from './gauges.tsx';
import { Moves } from './moves.tsx';
import { Peek } from './peek.tsx';
import { LastExchange, SoFar } from './spoken.tsx';
import { MeetingEnd } from './meeting_end.tsx';
import { Watching } from './watching.tsx';
import { Ways, Where } from './where.tsx';

function Choice() {
  if (talk.between.value || talk.over.value) return <MeetingEnd over={words.value.talk.over} toDebrief={() => change({ view: 'debrief' })} />;
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
