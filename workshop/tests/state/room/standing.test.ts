import { describe, expect, test } from 'vitest';
import type { Person, Room, ScreenSnapshot } from '../../../state/room/messages.ts';
import { typedAddress } from '../../../state/room/place.ts';
import { actsOf, commandOf, progressOf, stillPlays } from '../../../state/room/standing.ts';
import { roomOf } from './served.ts';

const person = (part: Partial<Person>): Person => ({ alias: 'A', here: true, role: null, partner: null, moves: '', over: false, guess: null, ...part });
const screenOf = (room: Partial<Room>, people: Person[], votes: ScreenSnapshot['votes'] = {}): ScreenSnapshot => ({
  room: roomOf(room), people, votes, join: { address: 'http://10.0.0.2/room#ABCDEF', code: 'ABCDEF' },
});

describe('how far the room is', () => {
  test('each: whose conversation is over', () => {
    expect(progressOf(screenOf({ mode: 'each' }, [person({ over: true }), person({}), person({})]))).toEqual({ done: 1, of: 3 });
  });

  test('pairs: a customer’s voice is not waited for', () => {
    const pair = [person({ role: 'seller', over: true }), person({ role: 'customer' }), person({ role: 'seller' })];
    expect(progressOf(screenOf({ mode: 'pairs' }, pair))).toEqual({ done: 1, of: 2 });
  });

  test('predict: who has answered', () => {
    expect(progressOf(screenOf({ mode: 'predict' }, [person({ guess: 'same' }), person({})]))).toEqual({ done: 1, of: 2 });
  });

  test('together: votes, of those who are here', () => {
    expect(progressOf(screenOf({ mode: 'together', here: 9 }, [], { ask: 3, close: 2 }))).toEqual({ done: 5, of: 9 });
  });
});

test('a reveal cuts short whoever still plays, and nobody who guesses', () => {
  const going = { moves: '', meeting: 0, turn: 0, over: false, tie: [] };
  expect(stillPlays(screenOf({ mode: 'each' }, [person({ over: true }), person({})]))).toBe(true);
  expect(stillPlays(screenOf({ mode: 'each' }, [person({ over: true })]))).toBe(false);
  expect(stillPlays(screenOf({ mode: 'together', together: going }, []))).toBe(true);
  expect(stillPlays(screenOf({ mode: 'together', together: { ...going, over: true } }, []))).toBe(false);
  expect(stillPlays(screenOf({ mode: 'predict', phase: 'playing' }, [person({})]))).toBe(false);
  expect(stillPlays(screenOf({ mode: 'each', phase: 'paused' }, [person({})]))).toBe(false);
});

test('what a facilitator can do next, the usual thing first', () => {
  const going = { moves: '', meeting: 0, turn: 0, over: false, tie: [] };
  const acts = (mode: Room['mode'], phase: Room['phase'], together: Room['together'] = null) => actsOf({ mode, phase, together });
  expect(acts('each', 'lobby')).toEqual(['start']);
  expect(acts('each', 'playing')[0]).toBe('reveal');
  expect(acts('together', 'playing', going)[0]).toBe('close_vote');
  expect(acts('together', 'playing', { ...going, over: true })).toEqual(['reveal', 'pause']);
  expect(acts('predict', 'playing')[0]).toBe('lock');
  expect(acts('predict', 'locked')).toEqual(['reveal']);
  expect(acts('pairs', 'paused')).toEqual(['resume']);
  expect(acts('pairs', 'reveal')).toEqual(['again']);
});

test('a vote is closed for the turn that is shown, and for no other', () => {
  const together = { moves: 'a', meeting: 0, turn: 1, over: false, tie: [] };
  expect(commandOf('close_vote', { round: 4, together })).toEqual({ command: 'close_vote', round: 4, meeting: 0, turn: 1 });
  expect(commandOf('pause', { round: 4, together })).toEqual({ command: 'pause' });
});

test('who cannot scan types no scheme, no path and no code', () => {
  expect(typedAddress('http://10.0.0.2:8080/room#ABCDEF')).toBe('10.0.0.2:8080');
  expect(typedAddress('https://room.example/room')).toBe('room.example');
});
