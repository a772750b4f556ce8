// All that crosses between the page and its worker, and between the worker and the model. Declared here only;
// workshop/wasm answers the same kinds.

export const moveNames = ['ask', 'observe', 'tailor', 'release', 'socialise', 'pitch', 'push', 'close'] as const;
export type Move = (typeof moveNames)[number];
export type Card = 'warm' | 'reserved' | 'decided';
export type Stage = 'opening' | 'exploring' | 'deciding';
export type Reaction = 'engaged' | 'cool' | 'bargaining' | 'committing';
export type End = 'order' | 'next_step' | 'chase' | 'open';
/** Differences from the default configuration, by key, as in a configuration file. */
export type Settings = Record<string, number | string | boolean>;

/** A conversation is its seed and its moves. moves[q] are those of meeting q; a null, and each turn after the
 * last, is chosen by `habit`, or by the model where there is none. */
export interface Conversation {
  seed: number;
  card: Card;
  members: number; // 1 to 4
  meetings: number; // at most 8
  turns: number; // of a meeting, at most
  settings: Settings;
  moves: (Move | null)[][];
}

/** State after a turn, or before the first. Shares from 0 to 1. One number per member where it says so. */
export interface State {
  influence: number; // S
  insight: number; // N
  commitment: number; // G
  common_ground: number; // M
  ceiling: number; // F
  demand: number; // D
  empathy: number; // E, the salesperson's
  intoxication: number; // A
  expected_influence: number; // V
  customers: { power: number; trust: number; empathy: number; intoxication: number }[]; // C T Ec Ac, per member
}

/** One term of an equation: its name (`listening`, `trust`, ...) and what it added. Terms and `intercept` sum to `score`. */
export interface Equation {
  score: number;
  chance: number; // sigma(score)
  terms: { name: string; value: number }[];
}

export interface Turn {
  meeting: number;
  turn: number;
  member: number; // who was addressed
  move: Move;
  imposed: boolean;
  stage: Stage; // before the move
  reaction: Reaction;
  engaged: boolean;
  sold: boolean;
  refused: boolean;
  engagement: Equation; // why the customer engaged or not
  engagement_draw: number; // engaged where draw < chance
  sale: Equation | null; // where the order was asked for
  readiness_draw: number; // of the meeting: sold where draw < chance
  influence_change: { name: string; value: number }[]; // terms that sum to the turn's change of S
  power_change: { name: string; value: number }[]; // the same for the addressed customer's C, within the turn
  discount: number | null; // share, on a sale
  reward: number;
  after: State;
}

export interface Meeting {
  before: State; // after the gap
  turns: Turn[];
  ended: boolean;
  end: End | null; // null while it goes on
}

/** What a move would do now, exactly: no drawing. */
export interface Prospect {
  move: Move;
  engaged: number; // chance
  sold: number; // chance today, for close; else 0
  influence: number; // expected change of S
  power: number; // expected change of the addressed customer's C
}

export interface TalkAnswer {
  meetings: Meeting[];
  next: { meeting: number; turn: number; stage: Stage; member: number; prospects: Prospect[] } | null; // null when all is over
  turning_points: TurningPoint[]; // at most three, by size
}

/** A turn at which the balance of influence moved most. */
export interface TurningPoint {
  meeting: number;
  turn: number;
  kind: 'gained' | 'lost' | 'given_away' | 'asked_too_early' | 'first_impression' | 'empathy_fell';
  change: number; // of S, or of E for empathy_fell
}

export interface Interval {
  value: number;
  low: number;
  high: number;
} // 95 %

/** One way of talking, played over many lucks. */
export interface Style {
  name: string; // 'moves' for the participant's own, else a habit's name
  orders: Interval; // share sold by the end
  next_steps: Interval; // share with an order or a next step
  influence: number[]; // final S of each luck
  power: number[]; // final mean C of each luck
}
/** The same conversation with the same luck, by another style. */
export interface OtherStyle {
  name: string;
  moves: Move[][];
  end: End;
  influence: number;
  power: number;
  empathy: number;
}

/** Quantiles of an outcome over lucks: at 5, 25, 50, 75 and 95 %. */
export type Levels = [number, number, number, number, number];
/** What followed a beginning: in the room, and on average over all lucks. */
export interface Followed {
  mean: number;
  sd: number;
  over_lucks: number;
}
/** How much of the variance of an outcome over people and lucks comes from the moves (docs/room.md). */
export interface RoomShares {
  moves: number; // variances: of the moves, of luck that is the same for everybody, and of what luck makes of moves
  luck: number;
  both: number;
  share: Interval; // of the moves; the interval by a bootstrap over people
}
/** Everybody in a room holds the same conversation with the same luck. */
export interface RoomAnswer {
  /** In the order asked. Played to its end; who had not finished is carried on by the model. */
  people: {
    finished: boolean; // every turn was the person's own
    end: End;
    influence: number;
    power: number; // mean of the members
    empathy: number;
    lucks: { influence: Levels; power: Levels };
  }[];
  /** As far as each person's moves go: before the first word, then after each turn. Person i from starts[i] to starts[i + 1]. */
  course: { starts: number[]; influence: Float32Array; power: Float32Array };
  /** People times lucks, counted in 40 equal bins from 0 to 1. */
  pooled: { influence: number[]; power: number[] };
  shares: { influence: RoomShares | null; power: RoomShares | null }; // null for fewer than 5 people or 2 lucks
  /** First moves, then first two, of at least 3 people, the most frequent first. */
  first_moves: { moves: Move[]; people: number; influence: Followed; power: Followed }[];
  /** Whose influence lies at the 10th, 50th and 90th percentile: three different people, none for fewer than 3. */
  typical: { level: number; person: number }[];
}

export interface TeamAnswer {
  weeks: number;
  people: number;
  digest: string; // 16 hexadecimal digits
  /** Columns that the page draws: [week][person], week 0 is the first. Transferred, not copied. */
  influence: Float32Array;
  empathy: Float32Array;
  customer_power: Float32Array;
  sales: Float32Array; // in that week
  treated: Uint8Array; // [person]
  training: Uint8Array; // [person]: bit k where intervention k treats them
  totals: Record<string, number>;
  weekly: Record<string, Float32Array>; // means over everybody, by week
}

/** One pair of companies: the same people and luck, with and without the interventions. */
export interface TwinsAnswer {
  replicates: number;
  /** Over replicates so far: with minus without, per salesperson and year. */
  differences: Record<string, Interval>; // sales, influence, customer_power, empathy, trust, ...
  weekly_with: Record<string, Float32Array>;
  weekly_without: Record<string, Float32Array>;
}

export interface KeyFact {
  key: string;
  value: number | string | boolean;
  default: number | string | boolean | null;
  low: number | null;
  high: number | null;
  unit: string;
  meaning: string;
  evidence: string;
  choices: string[] | null;
}

export type Verdict = 'survives' | 'weakens' | 'vanishes' | 'reverses';
export type Headline =
  | 'listening_leads' // habit of asking against habit of pitching: influence
  | 'letting_go' // releasing against asking: customers' power
  | 'paradox' // high influence is followed by lower empathy
  | 'opening_costs' // opening about oneself lowers influence for good
  | 'balance_closes' // requests succeed most where S and C are in balance
  | 'questions_help' // three prepared questions raise sales
  | 'genes'; // avoidance and customer orientation in carriers of 7R
export interface SurviveAnswer {
  headline: Headline;
  rows: { rival: string; settings: Settings; effect: Interval; verdict: Verdict }[]; // the first row is the model itself
}

export interface GenesAnswer {
  people: number;
  /** CO on avoidance; null where a group is too small for a line, or without differences. */
  groups: { name: '7r' | 'no_7r' | 'a1' | 'a2a2'; people: number; slope: Interval | null; intercept: number | null }[];
  points: { avoidance: number | null; orientation: number | null; seven_r: boolean; a1: boolean }[]; // at most 400
}

export interface Requests {
  about: { ask: object; answer: About };
  frozen: { ask: object; answer: { text: string } }; // as in tests/golden/digests.txt
  talk: { ask: { conversation: Conversation; habit?: string }; answer: TalkAnswer };
  lucks: { ask: { conversation: Conversation; count: number }; answer: Style };
  styles: { ask: { conversation: Conversation }; answer: { styles: OtherStyle[] } };
  styles_lucks: { ask: { conversation: Conversation; count: number }; answer: { styles: Style[] } };
  /** The conversation's own moves are empty. */
  room: { ask: { conversation: Conversation; people: { moves: (Move | null)[][] }[]; count: number }; answer: RoomAnswer };
  team: { ask: { settings: Settings; interventions: Intervention[]; seed: number }; answer: TeamAnswer };
  twins: {
    ask: { settings: Settings; interventions: Intervention[]; seed: number; replicates: number; from: number };
    answer: TwinsAnswer;
  };
  keys: { ask: { settings: Settings }; answer: { keys: KeyFact[] } };
  configuration: { ask: { toml: string; name: string }; answer: { settings: Settings; interventions: Intervention[]; seed: number | null } };
  save: { ask: { settings: Settings; interventions: Intervention[]; seed: number }; answer: { toml: string } };
  sweep_file: {
    ask: { settings: Settings; interventions: Intervention[]; seed: number; factors: { key: string; low: number; high: number }[] };
    answer: { toml: string };
  };
  survive: { ask: { headline: Headline; seed: number }; answer: SurviveAnswer };
  genes: { ask: { people: number; reliability: number; seed: number; settings: Settings }; answer: GenesAnswer };
}
export type Kind = keyof Requests;

export interface Intervention {
  kind: string;
  start: number;
  end?: number;
  share?: number;
  group?: string;
  strength?: number;
  half_life?: number;
  n?: number;
}

export interface About {
  model_version: string;
  program_version: string;
  moves: Record<Move, Record<'listen' | 'self' | 'close' | 'content' | 'press' | 'yield' | 'habit', number>>;
  habits: { name: string; settings: Settings }[]; // named ways of talking: listener, pitcher, ...
  cards: { name: Card; anxiety: number; avoidance: number; will: number; empathy: number }[];
  intervention_kinds: { name: string; strength_max: number }[];
}

/** A refusal in the program's own grammar: where: what is wrong (why): what to do. */
export interface Refusal {
  message: string;
}

export type Question<K extends Kind = Kind> = { [P in K]: { id: number; kind: P } & Requests[P]['ask'] }[K];
export type Reply<K extends Kind = Kind> =
  | { id: number; kind: K; ok: true; answer: Requests[K]['answer'] }
  | { id: number; kind: K; ok: false; refusal: Refusal };
