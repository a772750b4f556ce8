// What the projector knows beyond the snapshot that it was sent.
import { computed } from '@preact/signals';
import { talk } from '../../state/current.ts';
import { model } from '../../state/model.ts';
import { newReveal } from '../../state/room/reveal.ts';
import { showConversation } from '../../state/room/shown.ts';
import { facilitator, looker } from './current.ts';

const snapshot = computed(() => (looker === 'screen' ? facilitator.snapshot.value : null));

export const reveal = newReveal(model.ask.bind(model), snapshot);

showConversation(computed(() => {
  const room = snapshot.value?.room;
  return room?.together ? { room, moves: room.together.moves } : null;
}), talk);
