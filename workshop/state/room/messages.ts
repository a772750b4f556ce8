// All that crosses between the page and the room's server, as in docs/room.md. Declared here only.
import type { Card, Move } from '../../worker/messages.ts';
import type { Language } from '../link.ts';
import type { Prediction } from '../scenarios.ts';

export const modes = ['together', 'each', 'predict', 'pairs'] as const;
export type Mode = (typeof modes)[number];
export type Phase = 'lobby' | 'playing' | 'paused' | 'locked' | 'reveal';
export type Role = 'seller' | 'customer';
export type Guess = Prediction;

/** What anybody may know before joining. */
export interface Invitation {
  keeps: boolean;
  full: boolean;
  language: Language;
  model_version: string;
}

export interface Room {
  revision: number; // grows by one with each change
  scenario: string; // a name of the scenarios
  round: number; // grows by one when a scenario or mode begins anew
  mode: Mode;
  phase: Phase;
  language: Language; // the projector's
  keeps: boolean; // --keep was given
  people: number;
  here: number;
  most_people: number;
  conversation: { seed: number; card: Card; members: number; meetings: number; turns: number };
  /** The room's one conversation; in other modes there is none. */
  together: { moves: string; meeting: number; turn: number; over: boolean; tie: Move[] } | null;
}

/** `moves` as in the page's links: one letter a move, a point between meetings. Of a customer's voice: the seller's. */
export interface Seat {
  alias: string;
  role: Role | null;
  partner: string | null;
  moves: string;
  over: boolean;
  vote: Move | null;
  guess: Guess | null;
}

export interface Person {
  alias: string;
  here: boolean;
  role: Role | null;
  partner: string | null;
  moves: string;
  over: boolean;
  guess: Guess | null;
}

export interface SeatSnapshot {
  room: Room;
  seat: Seat;
  at_reveal: { people: { moves: string }[]; guesses: Record<Guess, number> } | null;
}

/** What the projector and the remote control see. */
export interface ScreenSnapshot {
  room: Room;
  people: Person[];
  votes: Partial<Record<Move, number>>;
  join: { address: string; code: string };
}

export type Command =
  | { command: 'start' | 'pause' | 'resume' | 'lock' | 'reveal' | 'again' }
  | ({ command: 'close_vote' } & Turn) // so that a repeated one closes no other vote
  | { command: 'scenario'; scenario: string }
  | { command: 'mode'; mode: Mode }
  | { command: 'throw_out'; alias: string }
  | { command: 'language'; language: Language }
  | { command: 'keep'; keep: boolean };

/** A turn that a move or a vote is for. */
export interface Turn {
  round: number;
  meeting: number;
  turn: number;
}

export interface Posts {
  join: { body: { code: string; consent: boolean; language: Language }; answer: { alias: string } };
  leave: { body: object; answer: object };
  key: { body: { key: string }; answer: object };
  move: { body: Turn & { move: Move }; answer: object };
  vote: { body: Turn & { move: Move }; answer: object };
  guess: { body: { round: number; guess: Guess }; answer: object };
  command: { body: Command; answer: object };
}
