import type { Card } from '../worker/messages.ts';
import type { Pool } from './sentences.ts';

export interface Person {
  name: string;
  role: string;
}

/** Everybody here is invented. */
export interface Customer {
  company: string;
  /** One line about the situation; never about what kind of person it is. */
  line: string;
  /** Who sits at the table, up to four: member k of an account is the k-th. */
  members: readonly [Person, Person, Person, Person];
  first: string;
  /** What the first of a later meeting's sentences can be, in turn. */
  later: Pool;
}

export type Customers = Record<Card, Customer>;
