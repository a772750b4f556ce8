// The conversation that is going on. It is in the page's link; here is what follows from it.
import { computed, signal } from '@preact/signals';
import type { Card, Move, State, TalkAnswer } from '../worker/messages.ts';
import { conversationOf, firstTurns, movesMade, powerOf, stateBefore, stateNow, turnsOf, withoutNext } from './conversation.ts';
import type { Ask } from './asking.ts';
import { follow } from './follow.ts';
import { change, page } from './page.ts';

/** Own empathy has fallen by this much, in the lead: time for a look at it. */
export const peekFall = 0.04;

export interface Setup {
  card: Card;
  members: number;
  meetings: number;
  /** A named habit that plays instead of the participant. */
  habit: string | null;
}

/** Whether the paradox can be felt now: one's own empathy fell while one leads. */
export function empathyFell(answer: TalkAnswer): boolean {
  const [first, now] = [answer.meetings[0]?.before, stateNow(answer)];
  return !!first && !!now && first.empathy - now.empathy >= peekFall && now.influence > powerOf(now);
}

/** What the last turn changed of a value; null before the first turn of a meeting. */
export function lastChange(answer: TalkAnswer, value: (state: State) => number): number | null {
  const last = answer.meetings.at(-1)?.turns.at(-1);
  const from = last && stateBefore(answer, last);
  return from ? value(last.after) - value(from) : null;
}

/** Moves with one more, in the meeting in which the next turn is. */
export function appended(moves: (Move | null)[][], meeting: number, move: Move): (Move | null)[][] {
  const held = Array.from({ length: Math.max(moves.length, meeting + 1) }, (_, at) => moves[at] ?? []);
  return held.map((each, at) => (at === meeting ? [...each, move] : each));
}

/** Moves without the last one; a meeting that is left without any goes too, but the first. */
export function shortened(moves: (Move | null)[][]): (Move | null)[][] {
  const kept = moves.filter((meeting, at) => at === 0 || meeting.length > 0);
  const last = kept.at(-1) ?? [];
  const shorter = [...kept.slice(0, -1), last.slice(0, -1)];
  return shorter.filter((meeting, at) => at === 0 || meeting.length > 0);
}

/** How far a conversation has come, beyond what is in the link. */
function newProgress() {
  const habit = signal<string | null>(null);
  const shownTurns = signal(0); // of a conversation that a habit plays
  const goneOn = signal(0); // the meeting that was entered last
  const peeked = signal(false);
  const restart = (plays: string | null) => {
    habit.value = plays;
    shownTurns.value = 0;
    goneOn.value = 0;
    peeked.value = false;
  };
  return { habit, shownTurns, goneOn, peeked, restart };
}
type Progress = ReturnType<typeof newProgress>;

/** What follows from the link and the progress. */
function newSight(ask: Ask, { habit, shownTurns, goneOn, peeked }: Progress) {
  const begun = computed(() => page.value.moves.length > 0);
  const conversation = computed(() => conversationOf(page.value));
  const { answer: whole, refusal, busy } = follow(ask, 'talk', computed(() => {
    if (!begun.value) return null;
    return { conversation: conversation.value, ...(habit.value === null ? {} : { habit: habit.value }) };
  }), 'talk');
  const total = computed(() => (whole.value ? turnsOf(whole.value).length : 0));
  const over = computed(() => !!whole.value && (habit.value === null ? whole.value.next === null : shownTurns.value >= total.value));
  const next = computed(() => (habit.value === null ? (whole.value?.next ?? null) : null));
  /** A meeting has ended, and the next has not been entered. */
  const between = computed(() => !!next.value && next.value.turn === 0 && next.value.meeting > goneOn.value);
  /** As much as is to be seen. */
  const answer = computed(() => {
    if (!whole.value) return null;
    if (habit.value !== null) return firstTurns(whole.value, shownTurns.value);
    return between.value ? withoutNext(whole.value) : whole.value;
  });
  const peekOffered = computed(() => !peeked.value && !!answer.value && empathyFell(answer.value));
  return { begun, conversation, whole, refusal, busy, total, over, next, between, answer, peekOffered };
}
type Sight = ReturnType<typeof newSight>;

/** What the participant can do. */
function newSteps({ habit, shownTurns, goneOn, restart }: Progress, { answer, busy, next, between, total }: Sight) {
  return {
    begin(setup: Setup) {
      restart(setup.habit);
      change({ card: setup.card, members: setup.members, meetings: setup.meetings, moves: [[]] });
    },
    /** The participant's next move. Nothing happens while the last is still being answered. */
    choose(move: Move) {
      if (!next.value || between.value || busy.value) return;
      change({ moves: appended(page.value.moves, next.value.meeting, move) });
    },
    undo() {
      const moves = shortened(page.value.moves);
      goneOn.value = Math.min(goneOn.value, moves.length - 1);
      change({ moves });
    },
    goOn() {
      if (next.value) goneOn.value = next.value.meeting;
    },
    /** One turn more of what a habit plays. */
    watchOn() {
      shownTurns.value = Math.min(total.value, shownTurns.value + 1);
    },
    /** From here on the participant talks; what was shown so far stays. */
    takeOver() {
      if (!answer.value) return;
      const made = movesMade(answer.value);
      goneOn.value = made.length - 1;
      habit.value = null;
      change({ moves: made.length > 0 ? made : [[]] });
    },
    /** The same again, with other luck. */
    again() {
      restart(habit.value);
      change({ seed: page.value.seed + 1, moves: [[]] });
    },
    /** Back to the choice of a customer. */
    leave() {
      restart(null);
      change({ moves: [] });
    },
  };
}

export function newTalk(ask: Ask) {
  const progress = newProgress();
  const sight = newSight(ask, progress);
  const { habit, shownTurns, peeked } = progress;
  /** Whether whoever looks is not the one who sells: the room does, or the other of a pair. */
  const onlooker = signal(false);
  const mine = computed(() => habit.value === null && !onlooker.value);
  return { habit, shownTurns, peeked, onlooker, mine, gauges: signal(false), ...sight, ...newSteps(progress, sight) };
}
export type Talk = ReturnType<typeof newTalk>;
