// What the page shows of a conversation, with the model itself: sums, words, and the story of the first minute.
import { describe, expect, test } from 'vitest';
import { barsOf } from '../../plot/terms.ts';
import { stateBefore, turnsOf } from '../../state/conversation.ts';
import { maxMeetings, maxMembers, maxTurns } from '../../state/link.ts';
import { conversationWith, costOf, luckCount } from '../../state/start.ts';
import { model as dutch } from '../../text/nl/model.ts';
import { handle } from '../../worker/handle.ts';
import { type Conversation, type Kind, type Move, type Question, type Requests, moveNames } from '../../worker/messages.ts';
import { modelOf } from '../../worker/module.ts';
import { unpackedModel } from '../../worker/unpack.ts';

const model = modelOf(unpackedModel());

function answer<K extends Kind>(kind: K, ask: Requests[K]['ask']): Requests[K]['answer'] {
  const { reply } = handle(model, { id: 1, kind, ...ask } as Question);
  if (!reply.ok) throw new Error(reply.refusal.message);
  return reply.answer as Requests[K]['answer'];
}

/** All moves in turn, so that every term has its say. */
const every = (count: number): Move[] => Array.from({ length: count }, (_, at) => moveNames[at % 8]!);
const conversations = (['warm', 'reserved', 'decided'] as const).flatMap((card) => [1, 3].map((members): Conversation => ({
  seed: 7, card, members, meetings: 3, turns: 12, settings: {}, moves: [every(12), every(12).reverse(), every(12)],
})));

test('the largest conversation that a link may hold is the largest that the model takes', () => {
  const largest: Conversation = { seed: 7, card: 'warm', members: maxMembers, meetings: maxMeetings, turns: maxTurns, settings: {}, moves: [] };
  expect(answer('talk', { conversation: largest }).meetings).toHaveLength(1);
  for (const field of ['members', 'meetings', 'turns'] as const) {
    expect(() => answer('talk', { conversation: { ...largest, [field]: largest[field] + 1 } })).toThrow(field);
  }
});

describe.each(conversations)('$card, $members at the table', (conversation) => {
  const played = answer('talk', { conversation });
  const turns = turnsOf(played);

  test('the bars of an equation add up to its score, and its chance is that of the score', () => {
    expect(turns.length).toBeGreaterThan(12);
    for (const { engagement, sale } of turns) {
      for (const { terms, score, chance } of sale ? [engagement, sale] : [engagement]) {
        expect(barsOf(terms).sum.value).toBeCloseTo(score, 5);
        expect(chance).toBeCloseTo(1 / (1 + Math.exp(-score)), 5);
      }
    }
  });

  test('the bars of a change add up to the change', () => {
    for (const turn of turns) {
      const before = stateBefore(played, turn)!;
      expect(barsOf(turn.influence_change).sum.value).toBeCloseTo(turn.after.influence - before.influence, 5);
      const [from, to] = [before, turn.after].map((state) => state.customers[turn.member]!.power);
      expect(barsOf(turn.power_change).sum.value).toBeCloseTo(to! - from!, 5);
    }
  });

  test('what happened is what luck and chance say', () => {
    for (const turn of turns) {
      expect(turn.engaged).toBe(turn.engagement_draw < turn.engagement.chance);
      if (turn.sale) expect(turn.sold).toBe(turn.readiness_draw < turn.sale.chance);
    }
  });

  test('every bar has its words', () => {
    const known = { engagement: dutch.engagement, sale: dutch.sale, influence_change: dutch.influence_change, power_change: dutch.power_change };
    for (const turn of turns) {
      for (const term of turn.engagement.terms) expect(known.engagement).toHaveProperty(term.name);
      for (const term of turn.sale?.terms ?? []) expect(known.sale).toHaveProperty(term.name);
      for (const term of turn.influence_change) expect(known.influence_change).toHaveProperty(term.name);
      for (const term of turn.power_change) expect(known.power_change).toHaveProperty(term.name);
    }
  });
});

describe('the first minute', () => {
  const ends = (['self', 'customer'] as const).map((opening) => {
    const conversation = conversationWith(opening);
    return {
      shown: turnsOf(answer('talk', { conversation })).at(-1)!.after.influence,
      lucks: answer('lucks', { conversation, count: luckCount }).influence,
    };
  });
  const cost = costOf(ends[0]!.lucks, ends[1]!.lucks);

  test('shows a luck that tells what a thousand lucks tell', () => {
    expect(cost.lucks).toBe(1000);
    expect(cost.mean.value).toBeGreaterThan(0.25);
    expect(cost.always).toBeGreaterThan(0.95);
    expect(Math.abs(ends[1]!.shown - ends[0]!.shown - cost.mean.value)).toBeLessThan(0.02);
  });

  test('is the work of the opening scar: without it the sentence costs a fraction', () => {
    const without = (['self', 'customer'] as const).map((opening) =>
      answer('lucks', { conversation: { ...conversationWith(opening), settings: { 'influence.opening_scar': 0 } }, count: luckCount }).influence);
    expect(costOf(without[0]!, without[1]!).mean.value).toBeLessThan(cost.mean.value / 3);
  });
});
