import { describe, expect, test } from 'vitest';
import { newTwins, pieces } from '../../state/twins.ts';
import { handMadeTwins } from '../hand_made.ts';
import { answer, answering, refusal } from './answering.ts';

const company = { settings: {}, interventions: [{ kind: 'humility', start: 0 }], seed: 5 };
const settlingTwins = () => {
  const model = answering((_, question: { from: number; replicates: number }) => answer(handMadeTwins(question.from + question.replicates)));
  return { twins: newTwins(model.ask), asked: model.asked };
};

describe('twins', () => {
  test('come in pieces, each going on where the last one ended', async () => {
    const { twins, asked } = settlingTwins();
    await twins.run(company, 8);
    expect(asked.map(({ question }) => [question.from, question.replicates])).toEqual([[0, 2], [2, 1], [3, 1], [4, 2], [6, 2]]);
    expect(asked[0]!.question).toMatchObject(company);
    expect([twins.done.value, twins.running.value]).toEqual([8, false]);
  });

  test('settle: the interval narrows with each piece', async () => {
    const { twins } = settlingTwins();
    await twins.run(company, 24);
    const widths = twins.history.value.map(({ differences }) => differences.sales!.high - differences.sales!.low);
    expect(widths).toHaveLength(pieces.length);
    widths.slice(1).forEach((width, index) => expect(width).toBeLessThan(widths[index]!));
  });

  test('go on after the last piece when more are wanted', async () => {
    const { twins, asked } = settlingTwins();
    await twins.run(company, 24);
    await twins.run(company, 40);
    expect(asked.slice(-2).map(({ question }) => [question.from, question.replicates])).toEqual([[24, 8], [32, 8]]);
  });

  test('stop where one says stop, and keep what is known', async () => {
    const { twins } = settlingTwins();
    const running = twins.run(company, 24);
    await Promise.resolve();
    twins.stop();
    await running;
    expect(twins.running.value).toBe(false);
    expect(twins.done.value).toBeLessThan(24);
  });

  test('are forgotten with their company, also what is still under way', async () => {
    const { twins } = settlingTwins();
    const running = twins.run(company, 24);
    twins.forget();
    await running;
    expect([twins.done.value, twins.answer.value, twins.running.value]).toEqual([0, null, false]);
  });

  test("end with the program's refusal", async () => {
    const twins = newTwins(answering(() => refusal('twins: too large')).ask);
    await twins.run(company, 24);
    expect([twins.refusal.value, twins.running.value, twins.done.value]).toEqual(['twins: too large', false, 0]);
  });
});
