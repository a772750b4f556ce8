import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { Ask } from '../../../state/asking.ts';
import type { Person, Room, ScreenSnapshot } from '../../../state/room/messages.ts';
import { courseOf, holders, lucksFor, newReveal } from '../../../state/room/reveal.ts';
import type { Kind, Requests, RoomAnswer } from '../../../worker/messages.ts';
import { talkOf } from '../../talks.ts';

const conversation = { seed: 7, card: 'warm', members: 1, meetings: 2, turns: 3 } as const;
const room = (part: Partial<Room>): Room => ({
  revision: 1, scenario: 'letting-go', round: 1, mode: 'each', phase: 'playing', language: 'en', keeps: false, people: 3, here: 3, most_people: 300,
  conversation, together: null, ...part,
});
const person = (alias: string, moves: string, part: Partial<Person> = {}): Person =>
  ({ alias, here: true, role: null, partner: null, moves, over: false, guess: null, ...part });
const snapshotOf = (people: Person[], part: Partial<Room> = {}): ScreenSnapshot => ({ room: room(part), people, votes: {}, join: { address: '', code: '' } });

const levels = [0, 0, 0, 0, 0] as const;
/** Each person's influence is a tenth for each letter. */
function answerTo({ people }: Requests['room']['ask']): RoomAnswer {
  const counts = people.map(({ moves }) => moves.flat().length);
  const starts = counts.reduce<number[]>((all, count) => [...all, all.at(-1)! + count + 1], [0]);
  const values = Float32Array.from(counts.flatMap((count) => Array.from({ length: count + 1 }, (_, turn) => turn / 10)));
  return {
    people: counts.map((count) => ({ finished: true, end: 'open', influence: count / 10, power: 0, empathy: 0, lucks: { influence: [...levels], power: [...levels] } })),
    course: { starts, influence: values, power: values },
    pooled: { influence: [], power: [] }, shares: { influence: null, power: null }, first_moves: [],
    typical: people.length < 3 ? [] : [{ level: 0.1, person: 2 }, { level: 0.5, person: 1 }, { level: 0.9, person: 0 }],
  };
}
function made() {
  const asked: { kind: Kind; body: Requests['room']['ask'] }[] = [];
  const ask = ((kind: Kind, body: Requests['room']['ask']) => {
    asked.push({ kind, body });
    return Promise.resolve({ is: 'answer', answer: kind === 'room' ? answerTo(body) : talkOf(body.conversation) });
  }) as unknown as Ask;
  const snapshot = signal<ScreenSnapshot | null>(null);
  return { asked, snapshot, reveal: newReveal(ask, snapshot) };
}
const settled = () => new Promise((done) => setTimeout(done));

describe('while everybody talks', () => {
  test('each relationship is where its moves have brought it, under its alias', async () => {
    const { asked, snapshot, reveal } = made();
    snapshot.value = snapshotOf([person('Otter', 'aa'), person('Vos', ''), person('Egel', 'p')]);
    await settled();
    expect(asked).toHaveLength(1);
    expect(asked[0]!.body).toMatchObject({ count: 1, people: [{ moves: [['ask', 'ask']] }, { moves: [['pitch']] }] });
    expect(reveal.standings.value.map(({ key, course }) => [key, course.length])).toEqual([['Otter', 3], ['Egel', 2]]);
  });

  test('a snapshot in which nobody moved asks nothing', async () => {
    const { asked, snapshot } = made();
    snapshot.value = snapshotOf([person('Otter', 'a')]);
    await settled();
    snapshot.value = snapshotOf([person('Otter', 'a', { here: false })], { revision: 2 });
    await settled();
    expect(asked).toHaveLength(1);
  });

  test('a new round begins with nobody', async () => {
    const { snapshot, reveal } = made();
    snapshot.value = snapshotOf([person('Otter', 'a')]);
    await settled();
    snapshot.value = snapshotOf([person('Otter', '')], { round: 2 });
    await settled();
    expect(reveal.standings.value).toEqual([]);
  });

  test('of a pair only who sells holds a conversation', () => {
    const people = [person('Otter', 'a', { role: 'seller' }), person('Vos', 'a', { role: 'customer' })];
    expect(holders(people).map(({ alias }) => alias)).toEqual(['Otter']);
  });
});

describe('at the reveal', () => {
  const people = [person('Otter', 'aaa'), person('Vos', 'aa'), person('Egel', 'a')];

  test('everybody is played under many lucks, and three conversations move by move', async () => {
    const { asked, snapshot, reveal } = made();
    snapshot.value = snapshotOf(people, { phase: 'reveal' });
    await settled();
    await settled();
    expect(asked[0]!.body.count).toBe(1000);
    expect(reveal.three.value.map(({ level }) => level)).toEqual([0.1, 0.5, 0.9]);
    expect(reveal.three.value.map(({ played }) => played!.meetings[0]!.turns.length)).toEqual([1, 2, 3]);
    expect(reveal.last.value).toBe(3);
  });

  test('a room that talked together has its one conversation', async () => {
    const { asked, snapshot, reveal } = made();
    const together = { moves: 'ap', meeting: 0, turn: 2, over: false, tie: [] };
    snapshot.value = snapshotOf(people, { mode: 'together', phase: 'reveal', together });
    await settled();
    await settled();
    expect(asked[0]!.body.people).toEqual([{ moves: [['ask', 'pitch']] }]);
    expect(reveal.three.value).toHaveLength(1);
  });

  test.each(['predict', 'together', 'each'] as const)('%s without a word asks nothing', async (mode) => {
    const { asked, snapshot } = made();
    snapshot.value = snapshotOf([person('Otter', '')], { mode, phase: 'reveal', together: mode === 'together' ? { moves: '', meeting: 0, turn: 0, over: false, tie: [] } : null });
    await settled();
    expect(asked).toEqual([]);
  });

  test('many people have fewer lucks, so that a request stays in its limits', () => {
    expect(lucksFor(40, { meetings: 3, turns: 12 })).toBe(1000);
    expect(lucksFor(500, { meetings: 8, turns: 40 }) * 500 * 8 * 40).toBeLessThanOrEqual(10_000_000);
    expect(lucksFor(500, { meetings: 8, turns: 40 })).toBeGreaterThan(50);
  });
});

test('a course begins before the first word and ends with the last', () => {
  const course = { starts: [0, 2, 5], influence: Float32Array.from([0, 1, 2, 3, 4]), power: Float32Array.from([5, 6, 7, 8, 9]) };
  expect(courseOf(course, 1)).toEqual([{ influence: 2, power: 7 }, { influence: 3, power: 8 }, { influence: 4, power: 9 }]);
  expect(courseOf(course, 2)).toEqual([]);
});
