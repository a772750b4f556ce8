import { beforeEach, describe, expect, test } from 'vitest';
import { turnsOf } from '../../state/conversation.ts';
import { writeLink } from '../../state/link.ts';
import { open, page } from '../../state/page.ts';
import { appended, empathyFell, lastChange, newTalk, shortened } from '../../state/talk.ts';
import { handMadeModel, settled, stateOf, talkOf, turnOf } from '../talks.ts';

const setup = { card: 'reserved', members: 1, meetings: 2, habit: null } as const;

async function begun(habit: string | null = null) {
  const talk = newTalk(handMadeModel().ask);
  talk.begin({ ...setup, habit });
  await settled();
  return talk;
}
async function say(talk: Awaited<ReturnType<typeof begun>>, count: number) {
  for (let turn = 0; turn < count; ++turn) {
    talk.choose('ask');
    await settled();
  }
}

beforeEach(() => open(''));

describe('moves', () => {
  test('are appended to the meeting of the next turn', () => {
    expect(appended([[]], 0, 'ask')).toEqual([['ask']]);
    expect(appended([['ask']], 1, 'pitch')).toEqual([['ask'], ['pitch']]);
    expect(appended([], 2, 'push')).toEqual([[], [], ['push']]);
  });

  test('are taken back one by one, to the first meeting', () => {
    expect(shortened([['ask', 'pitch']])).toEqual([['ask']]);
    expect(shortened([['ask'], ['pitch']])).toEqual([['ask']]);
    expect(shortened([['ask'], []])).toEqual([[]]);
    expect(shortened([[]])).toEqual([[]]);
  });
});

describe('a conversation', () => {
  test('asks nothing before it has begun', async () => {
    const { ask, asked } = handMadeModel();
    newTalk(ask);
    await settled();
    expect(asked).toEqual([]);
  });

  test('goes on with each move, and all of it is in the link', async () => {
    const talk = await begun();
    await say(talk, 2);
    expect(turnsOf(talk.answer.value!)).toHaveLength(2);
    expect(writeLink(page.value)).toContain('moves=aa');
    const restored = writeLink(page.value);
    open('');
    open(restored);
    await settled();
    expect(turnsOf(talk.answer.value!)).toHaveLength(2);
  });

  test('a second press while the first is being answered does nothing', async () => {
    const talk = await begun();
    talk.choose('ask');
    talk.choose('pitch');
    await settled();
    expect(page.value.moves).toEqual([['ask']]);
  });

  test('pauses after a meeting until the next is entered; undo leads back into the one before', async () => {
    const talk = await begun();
    await say(talk, 12);
    expect(talk.between.value).toBe(true);
    expect(talk.answer.value?.meetings).toHaveLength(1);
    talk.choose('ask');
    expect(page.value.moves).toHaveLength(1);
    talk.goOn();
    expect(talk.between.value).toBe(false);
    expect(lastChange(talk.answer.value!, (state) => state.influence)).toBeNull();
    await say(talk, 1);
    talk.undo();
    await settled();
    talk.undo();
    await settled();
    expect(turnsOf(talk.answer.value!)).toHaveLength(11);
    await say(talk, 1);
    expect(talk.between.value).toBe(true);
  });

  test('is over after the last turn of the last meeting', async () => {
    const talk = await begun();
    await say(talk, 12);
    talk.goOn();
    await say(talk, 12);
    expect([talk.over.value, talk.next.value]).toEqual([true, null]);
  });

  test('can be had again with other luck, or left', async () => {
    const talk = await begun();
    await say(talk, 3);
    const { seed } = page.value;
    talk.again();
    expect(page.value).toMatchObject({ seed: seed + 1, moves: [[]] });
    talk.leave();
    expect(talk.begun.value).toBe(false);
  });
});

describe('a habit that plays', () => {
  test('is shown turn by turn, and can be taken over', async () => {
    const talk = await begun('listener');
    expect(turnsOf(talk.answer.value!)).toEqual([]);
    talk.watchOn();
    talk.watchOn();
    expect(turnsOf(talk.answer.value!)).toHaveLength(2);
    expect([talk.over.value, talk.next.value]).toEqual([false, null]);
    talk.takeOver();
    await settled();
    expect(page.value.moves).toEqual([['ask', 'ask']]);
    expect(talk.next.value).toMatchObject({ meeting: 0, turn: 2 });
  });

  test('is over when all of it was shown', async () => {
    const talk = await begun('listener');
    for (let turn = 0; turn < 24; ++turn) talk.watchOn();
    expect(talk.over.value).toBe(true);
  });
});

describe('the peek moment', () => {
  const after = (influence: number, empathy: number) => {
    const answer = talkOf({ seed: 1, card: 'warm', members: 1, meetings: 1, turns: 3, settings: {}, moves: [[]] });
    return { ...answer, meetings: [{ ...answer.meetings[0]!, turns: [turnOf(0, 0, 'ask', stateOf(influence, 0.45, empathy))] }] };
  };

  test('comes when empathy has fallen while leading, and only then', () => {
    expect(empathyFell(after(0.7, 0.55))).toBe(true);
    expect(empathyFell(after(0.7, 0.59))).toBe(false);
    expect(empathyFell(after(0.4, 0.55))).toBe(false);
  });
});
