import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Link, cards, freshLink, languages, maxMeetings, maxTurns, readLink, sizes, writeLink } from '../../state/link.ts';
import { viewNames } from '../../state/views.ts';
import { moveNames } from '../../worker/messages.ts';

const name = fc.stringMatching(/^[a-z0-9_]{1,20}$/);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0));
const key = fc.stringMatching(/^[a-z0-9_]{1,12}\.[a-z0-9_]{1,12}$/);
const move = fc.option(fc.constantFrom(...moveNames));

/** The moves of a conversation are no more than it has room for. */
const talks = fc.tuple(fc.integer({ min: 1, max: maxMeetings }), fc.integer({ min: 1, max: maxTurns })).chain(([meetings, turns]) =>
  fc.record({
    meetings: fc.constant(meetings),
    turns: fc.constant(turns),
    moves: fc.array(fc.array(move, { maxLength: turns }), { maxLength: meetings }),
  }));

const rest = fc.record({
  view: fc.constantFrom(...viewNames),
  language: fc.constantFrom(...languages),
  size: fc.constantFrom(...sizes),
  seed: fc.maxSafeNat(),
  scenario: fc.option(name),
  settings: fc.dictionary(key, fc.oneof(number, fc.boolean(), fc.string()), { noNullPrototype: true }),
  interventions: fc.array(
    fc.record(
      { kind: fc.stringMatching(/^[a-z_]{1,20}$/), start: fc.nat(), end: fc.nat(), share: number, group: name, half_life: number },
      { requiredKeys: ['kind', 'start'] },
    ),
    { maxLength: 4 },
  ),
  card: fc.constantFrom(...cards),
  members: fc.integer({ min: 1, max: 4 }),
});
const links: fc.Arbitrary<Link> = fc.tuple(rest, talks).map(([some, talk]) => ({ ...some, ...talk }));

describe('a link', () => {
  test('reads back to what it was made of', () => {
    fc.assert(
      fc.property(links, (link) => {
        expect(readLink(writeLink(link))).toEqual(link);
      }),
    );
  });

  test('is short where little differs from a fresh start', () => {
    expect(writeLink(freshLink())).toBe('#v1/start/nl');
    expect(writeLink({ ...freshLink(), moves: [['ask', null, 'push'], ['close']] })).toBe('#v1/start/nl?moves=a-u.c');
  });

  test('is not needed for a fresh start', () => {
    expect(readLink('')).toEqual(freshLink());
    expect(readLink('#')).toEqual(freshLink());
  });

  test('may fill its conversation to the last turn', () => {
    expect(readLink('#v1/talk/nl?moves=aa.aa&turns=2&meetings=2')).toMatchObject({ meetings: 2, turns: 2, moves: [['ask', 'ask'], ['ask', 'ask']] });
    expect(readLink('#v1/talk/nl?meetings=8&turns=40')).toMatchObject({ meetings: 8, turns: 40 });
  });

  test.each([
    '#v2/talk/nl',
    '#v1',
    '#v1/talk',
    '#v1/nowhere/nl',
    '#v1/talk/de',
    '#v1/talk/nl/more',
    '#v1/talk/nl?seed=-1',
    '#v1/talk/nl?seed=1e3',
    '#v1/talk/nl?members=5',
    '#v1/talk/nl?moves=xyz',
    '#v1/talk/nl?meetings=9',
    '#v1/talk/nl?turns=41',
    '#v1/talk/nl?meetings=8&moves=a.a.a.a.a.a.a.a.a',
    '#v1/talk/nl?meetings=2&moves=a.a.a',
    '#v1/talk/nl?moves=a.a.a&meetings=2',
    '#v1/talk/nl?turns=2&moves=aaa',
    `#v1/talk/nl?moves=${'a'.repeat(freshLink().turns + 1)}`,
    '#v1/talk/nl?scenario=A+B',
    '#v1/talk/nl?with=',
    '#v1/talk/nl?with=humility',
    '#v1/talk/nl?with=humility~start:x',
    '#v1/talk/nl?with=humility~start:1~colour:2',
    '#v1/talk/nl?unknown=1',
    '#v1/talk/nl?power.erosion=',
    '#v1/talk/nl?power.erosion=null',
    '#v1/talk/nl?power.erosion=1e999',
    '#v1/talk/nl?power.erosion=-1e999',
    '#v1/talk/nl?power.erosion=[1]',
  ])('%s is damaged', (hash) => {
    expect(readLink(hash)).toBeNull();
  });

  test('never throws, whatever became of it', () => {
    const damaged = fc.tuple(links, fc.nat(), fc.string({ maxLength: 3 })).map(([link, where, what]) => {
      const text = writeLink(link);
      const at = where % text.length;
      return text.slice(0, at) + what + text.slice(at + 1);
    });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string()), (hash) => {
        const found = readLink(hash);
        if (found) expect(readLink(writeLink(found))).toEqual(found);
      }),
    );
  });
});
