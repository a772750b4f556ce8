import { beforeEach, describe, expect, test } from 'vitest';
import { newDebrief } from '../../state/debrief.ts';
import { change, open } from '../../state/page.ts';
import { newTalk } from '../../state/talk.ts';
import { handMadeModel, settled } from '../talks.ts';

async function played() {
  const { ask, asked } = handMadeModel();
  const talk = newTalk(ask);
  const debrief = newDebrief(ask, talk);
  change({ meetings: 2, turns: 3, moves: [['ask', 'pitch', 'ask'], ['ask']] });
  await settled();
  const kinds = () => asked.map(({ kind }) => kind);
  return { debrief, asked, kinds };
}

beforeEach(() => open(''));

describe('looking back', () => {
  test('begins at the first turning point, and goes turn by turn', async () => {
    const { debrief } = await played();
    expect(debrief.place.value).toEqual({ meeting: 0, turn: 0 });
    debrief.step(1);
    expect(debrief.turn.value?.move).toBe('pitch');
    debrief.step(2);
    expect(debrief.place.value).toEqual({ meeting: 1, turn: 0 });
    debrief.step(1);
    expect(debrief.place.value).toEqual({ meeting: 1, turn: 0 });
  });

  test('has nothing to look at before the first move', async () => {
    const { ask } = handMadeModel();
    const debrief = newDebrief(ask, newTalk(ask));
    change({ moves: [[]] });
    await settled();
    expect([debrief.played.value, debrief.turn.value]).toEqual([null, null]);
  });

  test('tells nothing before a guess', async () => {
    const { debrief, kinds } = await played();
    expect(kinds()).toEqual(['talk']);
    expect([debrief.prospects.value, debrief.whatIf.answer.value, debrief.thousand.answer.value, debrief.styles.answer.value]).toEqual([null, null, null, null]);
  });
});

describe('what if', () => {
  test('replaces one move and keeps the rest, and tells what each would have done', async () => {
    const { debrief, asked } = await played();
    debrief.look({ meeting: 0, turn: 1 });
    debrief.tryMove('ask');
    await settled();
    const conversations = asked.slice(1).map(({ body }) => (body as { conversation: { moves: unknown } }).conversation.moves);
    expect(conversations).toContainEqual([['ask', 'ask', 'ask'], ['ask']]);
    expect(conversations).toContainEqual([['ask']]);
    expect(debrief.prospects.value).toHaveLength(2);
    expect(debrief.whatIf.answer.value?.meetings[0]?.turns.at(-1)?.after.influence).toBeCloseTo(0.6);
  });

  test('belongs to its turn, and to its conversation', async () => {
    const { debrief } = await played();
    debrief.tryMove('push');
    expect(debrief.instead.value).toBe('push');
    debrief.step(1);
    expect(debrief.instead.value).toBeNull();
    debrief.step(-1);
    change({ seed: 9 });
    await settled();
    expect(debrief.instead.value).toBeNull();
  });
});

describe('a thousand lucks and other styles', () => {
  test('are asked for after a guess, and a guess holds for its conversation only', async () => {
    const { debrief, kinds } = await played();
    debrief.guessNextSteps(250);
    debrief.guessStyle('listener');
    await settled();
    expect(kinds()).toEqual(['talk', 'lucks', 'styles', 'styles_lucks']);
    expect(debrief.thousand.answer.value?.influence).toHaveLength(1000);
    expect(debrief.styles.answer.value?.styles[0]?.name).toBe('listener');
    expect(debrief.stylesLucks.answer.value?.styles[0]?.influence).toHaveLength(1000);
    change({ moves: [['ask']] });
    await settled();
    expect([debrief.guess.value, debrief.favourite.value, debrief.thousand.answer.value]).toEqual([null, null, null]);
  });
});
