// The shape of the trainer's script: four scenarios of forty minutes in all. How long a step takes is not told here.
export type ScenarioName = 'one-sentence' | 'listen-lead-lose' | 'letting-go' | 'does-it-survive';

/** The model's effect, as the page prints it: sizes without sign where more or less is said, else signed. */
export interface Effect {
  value: string;
  low: string;
  high: string;
}

export interface ScenarioWords {
  title: string;
  /** What the participants will have seen. */
  promise: string;
  /** Before the participants come in; for the sheet. */
  prepare: string;
  predict: {
    say: readonly string[];
    question: string;
    /** The direction of the first against the second in the question. */
    options: Record<'higher' | 'same' | 'lower', string>;
  };
  play: { say: readonly string[]; does: readonly string[] };
  reveal: {
    say: readonly string[];
    higher: (effect: Effect) => string;
    same: (effect: Effect) => string;
    lower: (effect: Effect) => string;
  };
  discuss: { questions: readonly string[]; objection: string; answer: string; closing: string };
}

export interface ScriptWords {
  /** Said at the start of the workshop, and at its end. */
  opening: readonly string[];
  closing: readonly string[];
  /** How to lead: for the sheet. */
  advice: readonly string[];
  /** The room, after the reveal. */
  room: { all: string; none: string; some: (right: number, hands: number) => string };
  scenarios: Record<ScenarioName, ScenarioWords>;
}
