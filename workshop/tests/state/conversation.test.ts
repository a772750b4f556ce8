import { describe, expect, test } from 'vitest';
import { before, endOf, firstTurns, movesMade, powerOf, resultOf, stateBefore, stateNow, turnsOf, withMove, withoutNext } from '../../state/conversation.ts';
import { traceOf } from '../../plot/trace.ts';
import type { Conversation } from '../../worker/messages.ts';
import { stateOf, talkOf } from '../talks.ts';

const conversation: Conversation = {
  seed: 7, card: 'warm', members: 1, meetings: 2, turns: 3, settings: {}, moves: [['ask', 'pitch', 'ask'], ['ask']],
};
const answer = talkOf(conversation);
const place = { meeting: 0, turn: 1 };

describe('what a conversation says of itself', () => {
  test('states before and now', () => {
    expect(stateBefore(answer, { meeting: 0, turn: 0 })?.influence).toBe(0.3);
    expect(stateBefore(answer, place)?.influence).toBeCloseTo(0.4);
    expect(stateBefore(answer, { meeting: 5, turn: 0 })).toBeNull();
    expect(stateNow(answer)?.influence).toBeCloseTo(0.4);
    expect(stateNow(talkOf({ ...conversation, moves: [[]] }))?.influence).toBe(0.3);
  });

  test('power is the mean of the members', () => {
    const [member] = stateOf(0.3).customers;
    expect(powerOf({ ...stateOf(0.3), customers: [{ ...member!, power: 0.2 }, { ...member!, power: 0.6 }] })).toBeCloseTo(0.4);
  });

  test('other conversations are made of it', () => {
    const made = movesMade(answer);
    expect(before(conversation, made, { meeting: 1, turn: 0 }).moves).toEqual([['ask', 'pitch', 'ask'], []]);
    expect(before(conversation, made, place).moves).toEqual([['ask']]);
    expect(withMove(conversation, made, place, 'close').moves).toEqual([['ask', 'close', 'ask'], ['ask']]);
    expect(conversation.moves[0]![1]).toBe('pitch');
  });

  test('its first turns are as if no more had been played', () => {
    expect(turnsOf(firstTurns(answer, 2))).toHaveLength(2);
    expect(firstTurns(answer, 2).meetings[0]).toMatchObject({ ended: false, end: null });
    expect(firstTurns(answer, 3).meetings).toHaveLength(1);
    expect(firstTurns(answer, 3).meetings[0]).toMatchObject({ ended: true, end: 'open' });
    expect(turnsOf(firstTurns(answer, 99))).toHaveLength(4);
    expect(firstTurns(answer, 0).meetings[0]?.turns).toEqual([]);
    expect(firstTurns(answer, 0).turning_points).toEqual([]);
  });

  test('a meeting in which nothing was said yet can be left out, but the first', () => {
    const ended = talkOf({ ...conversation, moves: [['ask', 'ask', 'ask']] });
    expect([ended.meetings.length, withoutNext(ended).meetings.length]).toEqual([2, 1]);
    const fresh = talkOf({ ...conversation, moves: [[]] });
    expect(withoutNext(fresh)).toBe(fresh);
  });

  test('an order in any meeting is the result, else how the last one ended', () => {
    const [first, second] = talkOf({ ...conversation, moves: [['ask', 'ask', 'ask'], ['ask', 'ask', 'ask']] }).meetings;
    const ended = (a: 'order' | 'chase', b: 'chase' | 'next_step') =>
      resultOf({ meetings: [{ ...first!, end: a }, { ...second!, end: b }], next: null, turning_points: [] });
    expect([ended('order', 'chase'), ended('chase', 'next_step'), resultOf(talkOf({ ...conversation, moves: [[]] }))]).toEqual(['order', 'next_step', 'open']);
    expect(endOf(answer, 0)).toEqual({ influence: 0.4, end: 'open' });
    expect(endOf(answer, 4)).toBeNull();
  });
});

describe('its curves', () => {
  const trace = traceOf(answer, conversation);

  test('have a piece for each meeting, from before its first turn, a turn apart', () => {
    const pieces = trace.pieces((state) => state.influence);
    expect(pieces.map((piece) => piece.map(({ x }) => x))).toEqual([[0, 1, 2, 3], [4, 5]]);
    expect(pieces[0]!.map(({ y }) => Number(y.toFixed(2)))).toEqual([0.3, 0.4, 0.3, 0.4]);
    expect(trace.starts).toEqual([0, 4]);
    expect(trace.end).toBe(7);
  });

  test('know which turn lies where', () => {
    expect(trace.xOf({ meeting: 1, turn: 0 })).toBe(5);
    expect(trace.placeAt(2)).toEqual({ meeting: 0, turn: 1 });
    expect(trace.placeAt(99)).toEqual({ meeting: 1, turn: 0 });
    expect(traceOf(talkOf({ ...conversation, moves: [[]] }), conversation).placeAt(1)).toBeNull();
  });
});
