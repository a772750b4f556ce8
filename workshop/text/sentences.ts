// The shape of what is said in a conversation: the same in each language, so that tsc refuses a missing pool.
import type { Card, Move, Reaction, Stage } from '../worker/messages.ts';

/** What a customer reacts to. Asking for the order is apart: the answer to it is a yes or a no. */
export const kinds = ['question', 'content', 'social', 'letting_go', 'push', 'asked'] as const;
export type Kind = (typeof kinds)[number];

export const kindOf: Record<Move, Kind> = {
  ask: 'question',
  observe: 'question',
  tailor: 'content',
  pitch: 'content',
  socialise: 'social',
  release: 'letting_go',
  push: 'push',
  close: 'asked',
};

export type Pool = readonly string[];

/** A customer's answers. `any` fits after each move. `asked` is a yes under `committing`, a no under the others. */
export type Replies = Record<Reaction, Record<Kind | 'any', Pool>>;

/** Both languages hold pools of the same sizes: sentence k says the same in each. */
export interface Sentences {
  said: Record<Move, Record<Stage, Pool>>;
  replies: Record<Card, Replies>;
}
