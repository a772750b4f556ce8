import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences as en } from '../../text/en/sentences.ts';
import { sentences as nl } from '../../text/nl/sentences.ts';
import { speak, wouldSay, type Line } from '../../text/pick.ts';
import type { Sentences } from '../../text/sentences.ts';
import { moveNames, type Card, type Reaction, type Stage } from '../../worker/messages.ts';

const cards: Card[] = ['warm', 'reserved', 'decided'];
const stages: Stage[] = ['opening', 'exploring', 'deciding'];
const reactions: Reaction[] = ['engaged', 'cool', 'bargaining', 'committing'];

const line: fc.Arbitrary<Line> = fc.record({
  move: fc.constantFrom(...moveNames),
  stage: fc.constantFrom(...stages),
  reaction: fc.constantFrom(...reactions),
  engaged: fc.boolean(),
  sold: fc.constant(false),
});
/** Meetings in which a few lines come back over and over, as happens to people with habits. */
const meeting = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .chain((few) => fc.array(fc.constantFrom(...few), { minLength: 1, maxLength: 12 }));
const talk = fc.record({
  card: fc.constantFrom(...cards),
  seed: fc.nat(),
  meetings: fc.array(meeting, { minLength: 1, maxLength: 8 }),
});

test('nobody repeats a sentence within a meeting of twelve turns', () => {
  fc.assert(
    fc.property(talk, ({ card, seed, meetings }) => {
      for (const spoken of speak(nl, card, seed, meetings)) {
        expect(new Set(spoken.map((turn) => turn.said)).size).toBe(spoken.length);
        expect(new Set(spoken.map((turn) => turn.reply)).size).toBe(spoken.length);
      }
    }),
  );
});

test('a turn more changes nothing before it', () => {
  fc.assert(
    fc.property(talk, line, ({ card, seed, meetings }, one) => {
      const longer = [...meetings.slice(0, -1), [...meetings.at(-1)!, one]];
      const before = speak(nl, card, seed, meetings);
      const after = speak(nl, card, seed, longer);
      expect(after.at(-1)!.slice(0, -1)).toEqual(before.at(-1));
      expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
      expect(wouldSay(nl, card, seed, meetings, one.move, one.stage)).toBe(after.at(-1)!.at(-1)!.said);
    }),
  );
});

test('both languages choose the same sentence', () => {
  const placeIn = (s: Sentences, card: Card) => {
    const all = [s.said, s.replies[card]].flatMap((tree) => JSON.stringify(tree).match(/"[^"]*"(?=[,\]])/g)!);
    return (text: string) => all.indexOf(JSON.stringify(text));
  };
  fc.assert(
    fc.property(talk, ({ card, seed, meetings }) => {
      const [dutch, english] = [placeIn(nl, card), placeIn(en, card)];
      const inDutch = speak(nl, card, seed, meetings).flat();
      const inEnglish = speak(en, card, seed, meetings).flat();
      expect(inEnglish.map((turn) => [english(turn.said), english(turn.reply)])).toEqual(
        inDutch.map((turn) => [dutch(turn.said), dutch(turn.reply)]),
      );
      expect(inDutch.every((turn) => dutch(turn.said) >= 0 && dutch(turn.reply) >= 0)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('sentences come from the stage, the move and the reaction', () => {
  const ask: Line = { move: 'ask', stage: 'deciding', reaction: 'engaged', engaged: true, sold: false };
  const [[turn]] = speak(nl, 'warm', 7, [[ask]]) as [[{ said: string; reply: string }]];
  expect(nl.said.ask.deciding).toContain(turn.said);
  expect(nl.replies.warm.engaged.ask).toContain(turn.reply);
});

test.each(cards)('the %s customer says yes to an order, and only then', (card) => {
  const close = (more: Partial<Line>): Line => ({
    ...{ move: 'close', stage: 'deciding', reaction: 'cool', engaged: false, sold: false },
    ...more,
  });
  const answer = (more: Partial<Line>) => speak(nl, card, 3, [[close(more)]])[0]![0]!.reply;
  const { engaged, cool, bargaining, committing } = nl.replies[card];
  expect(committing.close).toContain(answer({ sold: true, engaged: true, reaction: 'committing' }));
  expect(cool.close).toContain(answer({}));
  expect(bargaining.close).toContain(answer({ engaged: true, reaction: 'bargaining' }));
  expect(engaged.close).toContain(answer({ engaged: true }));
  expect(engaged.close).toContain(answer({ engaged: true, reaction: 'committing' }));
});

test.each(cards)('the %s customer notices being asked again', (card) => {
  const close: Line = { move: 'close', stage: 'exploring', reaction: 'cool', engaged: false, sold: false };
  const ask: Line = { ...close, move: 'ask' };
  const [first, second] = speak(nl, card, 5, [[close, ask, close, close], [close]]);
  const { again } = nl.replies[card];
  expect(first!.map((turn) => again.includes(turn.reply))).toEqual([false, false, true, true]);
  expect(again).not.toContain(second![0]!.reply);
});

test.each([nl, en])('who is about to decide answers the very question', (sentences) => {
  const ask: Line = { move: 'ask', stage: 'deciding', reaction: 'committing', engaged: true, sold: false };
  for (const card of cards) {
    const [spoken] = speak(sentences, card, 11, [[ask, ask, ask, ask]]);
    const numbers = spoken!.map(({ said, reply }) => [
      sentences.said.ask.deciding.indexOf(said),
      sentences.replies[card].committing.ask.indexOf(reply),
    ]);
    expect(numbers.map(([said]) => said).sort()).toEqual([0, 1, 2, 3]);
    expect(numbers.filter(([said, reply]) => said !== reply)).toEqual([]);
  }
});

test('another seed says it in other words', () => {
  const lines = Array.from({ length: 12 }, (): Line => ({
    ...{ move: 'ask', stage: 'exploring', reaction: 'cool', engaged: false, sold: false },
  }));
  const texts = [1, 2, 3, 4].map((seed) => JSON.stringify(speak(nl, 'decided', seed, [lines])));
  expect(new Set(texts).size).toBe(4);
});
