// The shape of what is said in a conversation: the same in each language, so that tsc refuses a missing pool.
import type { Card, Move, Reaction, Stage } from '../worker/messages.ts';

export type Pool = readonly string[];

/**
 * A customer's answers to each move; `any` fits after each. To `close`, it is a yes under `committing`, else a no. Under
 * `committing`, answer k fits sentence k of the deciding stage best.
 */
export type Answers = Record<Reaction, Record<Move | 'any', Pool>>;

/** Both languages hold pools of the same sizes: sentence k says the same in each. */
export interface Sentences {
  said: Record<Move, Record<Stage, Pool>>;
  replies: Record<Card, Replies>;
}

/** `again`: a no to one who has asked for the order in this meeting before. */
export interface Replies extends Answers {
  again: Pool;
}
