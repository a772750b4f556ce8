// Looking back at a conversation. Everything that would give an answer away waits for a guess.
import { type ReadonlySignal, computed, signal } from '@preact/signals';
import type { Conversation, Move, TalkAnswer } from '../worker/messages.ts';
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

/** A value given for one conversation: for any other it is as if none had been given. */
function held<T>(key: ReadonlySignal<string>) {
  const given = signal<{ of: string; value: T } | null>(null);
  return {
    current: computed(() => (given.value?.of === key.value ? given.value.value : null)),
    set(value: T) {
      given.value = { of: key.peek(), value };
    },
  };
}

type Played = Conversation & { moves: Move[][] }; // every move known

/** The conversation played so far, a key that tells it from others, and the turn looked at. */
interface Looked {
  played: ReadonlySignal<Played | null>;
  key: ReadonlySignal<string>;
  place: ReadonlySignal<Place | null>;
}

/** Another move at the turn looked at; what it and all others would have done is asked for once it was tried. */
function newWhatIf(ask: Ask, { played, key, place }: Looked) {
  const tried = held<{ place: Place; move: Move }>(key);
  const instead = computed(() => {
    const found = tried.current.value;
    return found && place.value && samePlace(found.place, place.value) ? found.move : null;
  });
  const asked = (channel: string, other: (conversation: Played, at: Place, move: Move) => Conversation) =>
    follow(ask, 'talk', computed(() => {
      if (!played.value || !place.value || !instead.value) return null;
      return { conversation: other(played.value, place.value, instead.value) };
    }), channel);
  const whatIf = asked('debrief what if', (conversation, at, move) => withMove(conversation, conversation.moves, at, move));
  const cut = asked('debrief prospects', (conversation, at) => before(conversation, conversation.moves, at));
  return {
    instead, whatIf,
    /** What each move would have done at the turn looked at; known once another one was tried. */
    prospects: computed(() => cut.answer.value?.next?.prospects ?? null),
    tryMove(move: Move) {
      if (place.value) tried.set({ place: place.value, move });
    },
  };
}

/** The same moves with other luck, and other habits: each waits for its guess. */
function newGuesses(ask: Ask, { played, key }: Looked) {
  const nextSteps = held<number>(key);
  const style = held<string>(key);
  const once = <Asked extends object>(guess: ReadonlySignal<unknown>, more: Asked) =>
    computed(() => (played.value && guess.value !== null ? { conversation: played.value, ...more } : null));
  return {
    thousand: follow(ask, 'lucks', once(nextSteps.current, { count: luckCount }), 'debrief lucks'),
    styles: follow(ask, 'styles', once(style.current, {}), 'debrief styles'),
    /** Each habit under as many lucks: once says little. */
    stylesLucks: follow(ask, 'styles_lucks', once(style.current, { count: luckCount }), 'debrief styles lucks'),
    guess: nextSteps.current,
    favourite: style.current,
    /** How many of a thousand the participant expects to get to a next step. */
    guessNextSteps: nextSteps.set,
    guessStyle: style.set,
  };
}

export function newDebrief(ask: Ask, talk: Talk) {
  const empathy = signal(false);
  const answer = computed(() => (talk.answer.value ? withoutNext(talk.answer.value) : null));
  /** The conversation as it was played, to the last move: a guess about another one is no guess about this one. */
  const played = computed(() => {
    if (!answer.value || turnsOf(answer.value).length === 0) return null;
    return { ...talk.conversation.value, moves: movesMade(answer.value) };
  });
  const key = computed(() => JSON.stringify(played.value));
  const chosen = held<Place>(key);
  const place = computed(() => chosen.current.value ?? (answer.value ? firstPlace(answer.value) : null));
  const whatIf = newWhatIf(ask, { played, key, place });
  const guesses = newGuesses(ask, { played, key, place });
  const asked = [whatIf.whatIf, guesses.thousand, guesses.styles, guesses.stylesLucks];
  return {
    answer, played, place, empathy, ...whatIf, ...guesses,
    turn: computed(() => (answer.value && place.value ? turnAt(answer.value, place.value) : null)),
    last: computed(() => (answer.value ? stateNow(answer.value) : null)),
    refusal: computed(() => asked.map((each) => each.refusal.value).find((refusal) => refusal !== null) ?? null),
    look: chosen.set,
    step(by: number) {
      if (answer.value && place.value) chosen.set(moved(answer.value, place.value, by));
    },
  };
}
export type Debrief = ReturnType<typeof newDebrief>;
