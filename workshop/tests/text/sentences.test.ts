import { describe, expect, test } from 'vitest';
import { sentences as en } from '../../text/en/sentences.ts';
import { sentences as nl } from '../../text/nl/sentences.ts';
import type { Sentences } from '../../text/sentences.ts';
import { moveNames, type Reaction } from '../../worker/messages.ts';

const reactions: Reaction[] = ['engaged', 'cool', 'bargaining', 'committing'];

/** Every pool with its path, such as said.ask.opening. */
function poolsOf(tree: object, path: string): [string, readonly string[]][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    Array.isArray(value)
      ? [[`${path}.${key}`, value] as [string, readonly string[]]]
      : poolsOf(value as object, `${path}.${key}`),
  );
}

const voices = (s: Sentences): [string, object][] => [['said', s.said], ...Object.entries(s.replies)];

test('both languages have pools of the same sizes', () => {
  const sizes = (s: Sentences) => poolsOf(s, '').map(([path, pool]) => [path, pool.length]);
  expect(sizes(en)).toEqual(sizes(nl));
});

describe.each([
  ['nl', nl],
  ['en', en],
] as const)('%s', (_, sentences) => {
  test('a move has four sentences for each stage and twelve in all', () => {
    for (const stages of Object.values(sentences.said)) {
      const sizes = Object.values(stages).map((pool) => pool.length);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(4);
      expect(sizes.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(12);
    }
  });

  test('twelve answers fit each move in each reaction, and twelve a no', () => {
    for (const replies of Object.values(sentences.replies)) {
      for (const reaction of reactions) {
        const pools = replies[reaction];
        for (const move of moveNames) {
          expect(pools[move].length).toBeGreaterThanOrEqual(4);
          if (move !== 'close') expect(pools[move].length + pools.any.length).toBeGreaterThanOrEqual(12);
        }
      }
      for (const no of [replies.cool, replies.bargaining]) {
        expect(no.close.length + replies.again.length).toBeGreaterThanOrEqual(12);
      }
    }
  });

  test('nobody has the same sentence twice', () => {
    for (const [name, tree] of voices(sentences)) {
      const all = poolsOf(tree, name).flatMap(([, pool]) => pool);
      expect(all.filter((text, k) => all.indexOf(text) !== k)).toEqual([]);
    }
  });

  test('sentences end as sentences do, in real typography', () => {
    const all = poolsOf(sentences, '').flatMap(([, pool]) => pool);
    expect(all.filter((text) => !/^[A-Z’].*[.?!]$/.test(text) || /['"]|\s\s|\.\.\./.test(text))).toEqual([]);
  });
});

test('in Dutch everybody says u', () => {
  const all = poolsOf(nl, '').flatMap(([, pool]) => pool);
  expect(all.filter((text) => /\b(je|jij|jou|jouw|jullie)\b/i.test(text))).toEqual([]);
});
