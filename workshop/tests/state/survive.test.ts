import { describe, expect, test } from 'vitest';
import { left, newTrials, verdictOf } from '../../state/survive.ts';
import type { SurviveAnswer, Verdict } from '../../worker/messages.ts';
import { interval } from '../hand_made.ts';
import { answer, answering } from './answering.ts';

const survival = (...verdicts: Verdict[]): SurviveAnswer => ({
  headline: 'paradox',
  rows: (['survives', ...verdicts] as Verdict[]).map((verdict, index) => ({ rival: `rival ${index}`, settings: {}, effect: interval(1, 0.1), verdict })),
});

describe('whether a headline survives', () => {
  test('is the worst verdict of its rivals', () => {
    expect(verdictOf(survival('survives', 'survives'))).toBe('survives');
    expect(verdictOf(survival('survives', 'vanishes', 'weakens'))).toBe('vanishes');
    expect(verdictOf(survival('reverses', 'vanishes'))).toBe('reverses');
    expect(verdictOf(survival())).toBe('survives');
  });

  test('says what is left of the effect', () => {
    const row = { rival: 'no_gain', settings: {}, effect: interval(-0.1, 0.05), verdict: 'weakens' as const };
    expect(left(row, interval(-0.4, 0.1))).toBeCloseTo(0.25);
    expect(left(row, interval(0, 0.1))).toBeNull();
  });

  test('is asked once a headline, each on a channel of its own', async () => {
    const { ask, asked } = answering(() => answer(survival('weakens')));
    const trials = newTrials(ask);
    expect(trials('paradox')).toBe(trials('paradox'));
    await trials('paradox').run({ headline: 'paradox', seed: 1 });
    await trials('letting_go').run({ headline: 'letting_go', seed: 1 });
    expect(asked.map(({ channel }) => channel)).toEqual(['survive paradox', 'survive letting_go']);
    expect(trials('paradox').answer.value).not.toBeNull();
  });
});
