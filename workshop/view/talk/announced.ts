import { useEffect } from 'preact/hooks';
import { powerOf, stateNow, turnsOf } from '../../state/conversation.ts';
import { talk } from '../../state/current.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';
import { exchanges } from './sentences.ts';

/** Says what the customer answered, once a turn. */
export function useAnnouncedTurns() {
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
