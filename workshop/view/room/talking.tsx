// A room's conversation on a phone: the views of a conversation, with what this mode has in the place of the choice.
import type { ComponentChildren } from 'preact';
import { turnsOf } from '../../state/conversation.ts';
import { talk } from '../../state/current.ts';
import { useAnnouncedTurns } from '../talk/announced.ts';
import { Balance } from '../talk/balance.tsx';
import { Gauges } from '../talk/gauges.tsx';
import { Peek } from '../talk/peek.tsx';
import { LastExchange, SoFar } from '../talk/spoken.tsx';
import { Where } from '../talk/where.tsx';
import { words } from '../words.ts';
import { useTurnInSight } from './in_sight.ts';

interface Properties {
  /** What stands in the place of the customer's reply, where somebody says it aloud. */
  heard?: string | null;
  children: ComponentChildren;
}

export function Talking({ heard = null, children }: Properties) {
  useAnnouncedTurns();
  useTurnInSight(talk.answer.value ? turnsOf(talk.answer.value).length : 0);
  if (!talk.answer.value) return <p class="soft">{words.value.talk.waiting}</p>;
  return (
    <div class="conversation">
      <Where />
      <aside class="measures">
        <Balance />
      </aside>
      <div class="exchange">
        <LastExchange heard={heard} />
        <Peek />
        {children}
        <Gauges />
        <SoFar />
      </div>
    </div>
  );
}
