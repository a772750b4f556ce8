// Looking back at a conversation. Everything that would give an answer away waits for a guess.
import { computed, signal } from '@preact/signals';
import type { Move, TalkAnswer } from '../worker/messages.ts';
import { type Place, before, movesMade, samePlace, stateNow, turnAt, turnsOf, withMove, withoutNext } from './conversation.ts';
import type { Ask } from './asking.ts';
import { follow } from './follow.ts';
import type { Talk } from './talk.ts';

export const luckCount = 1000;

/** The turn to look at first: that of the first turning point, which is the largest, else the last one. */
export function firstPlace(answer: TalkAnswer): Place | null {
  const place = answer.turning_points[0] ?? turnsOf(answer).at(-1);
  return place ? { meeting: place.meeting, turn: place.turn } : null;
}

/** The place that many turns further on; the first or last one at the ends. */
export function moved(answer: TalkAnswer, place: Place, by: number): Place {
  const turns = turnsOf(answer);
  const at = turns.findIndex((turn) => samePlace(turn, place));
  const found = turns[Math.max(0, Math.min(turns.length - 1, at + by))];
  return found ? { meeting: found.meeting, turn: found.turn } : place;
}

export function newDebrief(ask: Ask, talk: Talk) {
  const chosen = signal<{ of: string; place: Place } | null>(null);
  const tried = signal<{ of: string; place: Place; move: Move } | null>(null);
  const guessed = signal<{ of: string; nextSteps: number } | null>(null);
  const favourite = signal<{ of: string; style: string } | null>(null);
  const empathy = signal(false);

  const answer = computed(() => (talk.answer.value ? withoutNext(talk.answer.value) : null));
  /** The conversation as it was played, to the last move: a guess about another one is no guess about this one. */
  const played = computed(() => {
    if (!answer.value || turnsOf(answer.value).length === 0) return null;
    return { ...talk.conversation.value, moves: movesMade(answer.value) };
  });
  const key = computed(() => JSON.stringify(played.value));
  const ofThis = <T extends { of: string }>(value: T | null): T | null => (value?.of === key.value ? value : null);

  const place = computed(() => ofThis(chosen.value)?.place ?? (answer.value ? firstPlace(answer.value) : null));
  const turn = computed(() => (answer.value && place.value ? turnAt(answer.value, place.value) : null));
  /** The move that was tried instead at the turn looked at. */
  const instead = computed(() => {
    const found = ofThis(tried.value);
    return found && place.value && samePlace(found.place, place.value) ? found.move : null;
  });
  const whatIf = follow(ask, 'talk', computed(() => {
    if (!played.value || !place.value || !instead.value) return null;
    return { conversation: withMove(played.value, played.value.moves, place.value, instead.value) };
  }), 'debrief what if');
  const cut = follow(ask, 'talk', computed(() => {
    if (!played.value || !place.value || !instead.value) return null;
    return { conversation: before(played.value, played.value.moves, place.value) };
  }), 'debrief prospects');
  const thousand = follow(ask, 'lucks', computed(() => {
    if (!played.value || !ofThis(guessed.value)) return null;
    return { conversation: played.value, count: luckCount };
  }), 'debrief lucks');
  const styles = follow(ask, 'styles', computed(() => {
    if (!played.value || !ofThis(favourite.value)) return null;
    return { conversation: played.value };
  }), 'debrief styles');

  return {
    answer, played, place, turn, instead, whatIf, thousand, styles, empathy,
    /** What each move would have done at the turn looked at; known once another one was tried. */
    prospects: computed(() => cut.answer.value?.next?.prospects ?? null),
    guess: computed(() => ofThis(guessed.value)?.nextSteps ?? null),
    favourite: computed(() => ofThis(favourite.value)?.style ?? null),
    last: computed(() => (answer.value ? stateNow(answer.value) : null)),
    refusal: computed(() => whatIf.refusal.value ?? thousand.refusal.value ?? styles.refusal.value),
    look(at: Place) {
      chosen.value = { of: key.value, place: at };
    },
    step(by: number) {
      if (answer.value && place.value) this.look(moved(answer.value, place.value, by));
    },
    tryMove(move: Move) {
      if (place.value) tried.value = { of: key.value, place: place.value, move };
    },
    /** How many of a thousand the participant expects to get to a next step. */
    guessNextSteps(nextSteps: number) {
      guessed.value = { of: key.value, nextSteps };
    },
    guessStyle(style: string) {
      favourite.value = { of: key.value, style };
    },
  };
}
export type Debrief = ReturnType<typeof newDebrief>;
