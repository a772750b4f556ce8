// What is said in the conversation that goes on, in the language of the page.
import { computed } from '@preact/signals';
import { talk } from '../../state/current.ts';
import { language } from '../../state/page.ts';
import { speak, wouldSay } from '../../text/pick.ts';
import { texts } from '../../text/texts.ts';
import type { Move, Turn } from '../../worker/messages.ts';

export interface Exchange {
  turn: Turn;
  said: string;
  reply: string;
}

const sentences = computed(() => texts[language.value].sentences);

/** Every turn so far, as it was spoken. */
export const exchanges = computed<Exchange[]>(() => {
  if (!talk.answer.value) return [];
  const { card, seed } = talk.conversation.value;
  const meetings = talk.answer.value.meetings.map((meeting) => meeting.turns);
  const spoken = speak(sentences.value, card, seed, meetings);
  return meetings.flatMap((turns, q) => turns.map((turn, k) => ({ turn, ...spoken[q]![k]! })));
});

/** What each move would be said as now. */
export function sentenceOf(move: Move): string {
  const [answer, next] = [talk.answer.value, talk.next.value];
  if (!answer || !next) return '';
  const { card, seed } = talk.conversation.value;
  const meetings = answer.meetings.slice(0, next.meeting + 1).map((meeting) => meeting.turns);
  while (meetings.length <= next.meeting) meetings.push([]);
  return wouldSay(sentences.value, card, seed, meetings, move, next.stage);
}

/** The name of a member of the account; the first is the person of the card. */
export function memberName(member: number): string {
  return texts[language.value].customers[talk.conversation.value.card].members[member]!.name;
}

/** What the customer says before the first turn of a meeting. */
export function welcome(meeting: number): string {
  const { first, later } = texts[language.value].customers[talk.conversation.value.card];
  return meeting === 0 ? first : later[(meeting - 1) % later.length]!;
}
