// Four scenarios that fill forty minutes: predict, play, reveal, talk. Where a trainer is, and what was voted.
import { type ReadonlySignal, computed, signal } from '@preact/signals';
import declared from '../scenarios.json' with { type: 'json' };
import type { Conversation, Headline, Interval, SurviveAnswer } from '../worker/messages.ts';
import type { Link } from './link.ts';
import { counted, locked, noVote, type Vote } from './vote.ts';

export const stepNames = ['predict', 'play', 'reveal', 'discuss'] as const;
export type StepName = (typeof stepNames)[number];

/** Everybody predicts the direction of one thing, so that the model's own interval says who was right. */
export const predictions = ['higher', 'same', 'lower'] as const;
export type Prediction = (typeof predictions)[number];

export interface Scenario {
  headline: Headline; // whose effect the reveal shows
  under: 'model' | 'all'; // as the model is, or with the contested assumptions switched off
  minutes: Record<StepName, number>;
  /** Where it is played, one after another: views with all that they need. None: beside the scenario itself. */
  stages: readonly Partial<Link>[];
}

export type ScenarioName = keyof typeof declared;
/** The conversation that a room holds in each scenario. `dyad room` plays the same: both read one declaration. */
export const conversations = declared as Record<ScenarioName, Pick<Conversation, 'seed' | 'card' | 'members' | 'meetings' | 'turns'>>;

const usual = { settings: {}, interventions: [], moves: [] } satisfies Partial<Link>;
/** The same customers as in the room's conversation. */
const talk = (name: ScenarioName) => {
  const { card, members, meetings, turns } = conversations[name];
  return { ...usual, view: 'talk', card, members, meetings, turns } satisfies Partial<Link>;
};

export const scenarios = {
  'one-sentence': {
    headline: 'opening_costs', under: 'model', minutes: { predict: 2, play: 3, reveal: 2, discuss: 3 },
    stages: [{ ...usual, view: 'start' }],
  },
  'listen-lead-lose': {
    headline: 'paradox', under: 'model', minutes: { predict: 2, play: 4, reveal: 2, discuss: 3 },
    stages: [talk('listen-lead-lose'), { ...usual, view: 'team' }],
  },
  'letting-go': {
    headline: 'letting_go', under: 'model', minutes: { predict: 2, play: 3, reveal: 2, discuss: 3 },
    stages: [talk('letting-go')],
  },
  'does-it-survive': { headline: 'listening_leads', under: 'all', minutes: { predict: 2, play: 2, reveal: 2, discuss: 3 }, stages: [] },
} satisfies Record<ScenarioName, Scenario>;
export const scenarioNames = Object.keys(scenarios) as ScenarioName[];

export const minutesOf = (name: ScenarioName) => stepNames.reduce((sum, step) => sum + scenarios[name].minutes[step], 0);
export const minutesOfAll = scenarioNames.reduce((sum, name) => sum + minutesOf(name), 0);

/** The scenario of that name, if there is one: links may name anything. */
export const scenarioNamed = (name: string | null): ScenarioName | null => scenarioNames.find((known) => known === name) ?? null;

/** The effect that a scenario's reveal shows; null where the model has not worked it out. */
export function effectOf(name: ScenarioName, answer: SurviveAnswer): Interval | null {
  const { under } = scenarios[name];
  const row = under === 'model' ? answer.rows[0] : answer.rows.find(({ rival }) => rival === under);
  return row?.effect ?? null;
}

/** What the model's own effect says of a prediction: with zero inside its interval, no difference is to be seen. */
export function outcome(effect: Interval): Prediction {
  if (effect.low > 0) return 'higher';
  return effect.high < 0 ? 'lower' : 'same';
}

/** The stepper. It never goes past the vote before the vote is locked, and keeps each scenario's place and vote. */
export function newStepper(scenario: ReadonlySignal<ScenarioName | null>) {
  const places = signal<Partial<Record<ScenarioName, number>>>({});
  const votes = signal<Partial<Record<ScenarioName, Vote>>>({});
  const place = computed(() => (scenario.value ? (places.value[scenario.value] ?? 0) : 0));
  const vote = computed(() => (scenario.value && votes.value[scenario.value]) || noVote(predictions.length));
  const mayGoOn = computed(() => place.value < stepNames.length - 1 && (place.value > 0 || vote.value.locked));
  const goTo = (to: number) => {
    if (scenario.value) places.value = { ...places.value, [scenario.value]: to };
  };
  const setVote = (next: Vote) => {
    if (scenario.value) votes.value = { ...votes.value, [scenario.value]: next };
  };
  return {
    scenario,
    place,
    placeOf: (name: ScenarioName) => places.value[name] ?? null,
    step: computed(() => stepNames[place.value]!),
    vote,
    mayGoOn,
    count: (option: number, count: number) => setVote(counted(vote.value, option, count)),
    lock: () => setVote(locked(vote.value)),
    next: () => mayGoOn.value && goTo(place.value + 1),
    back: () => place.value > 0 && goTo(place.value - 1),
    /** Begins the open scenario again, with no vote: for the next room. */
    restart: () => {
      setVote(noVote(predictions.length));
      goTo(0);
    },
  };
}
export type Stepper = ReturnType<typeof newStepper>;
