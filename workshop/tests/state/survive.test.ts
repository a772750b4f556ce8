import { describe, expect, test } from 'vitest';
import { left, newTrials, outcomeOf, parts, told } from '../../state/survive.ts';
import type { SurviveAnswer, Verdict } from '../../worker/messages.ts';
import { interval } from '../hand_made.ts';
import { answer, answering } from './answering.ts';

const row = (rival: string, verdict: Verdict) => ({ rival, settings: {}, effect: interval(1, 0.1), verdict });
const answered = (model: Verdict, ...rivals: Verdict[]): SurviveAnswer => ({
  headline: 'paradox',
  rows: [row('model', model), ...rivals.map((verdict, index) => row(`rival ${index}`, verdict))],
});
const survival = (...rivals: Verdict[]) => answered('survives', ...rivals);

describe('whether a headline survives', () => {
  test('is the worst verdict of its rivals', () => {
    expect(outcomeOf(survival('survives', 'survives'))).toBe('survives');
    expect(outcomeOf(survival('survives', 'vanishes', 'weakens'))).toBe('vanishes');
    expect(outcomeOf(survival('reverses', 'vanishes'))).toBe('reverses');
    expect(outcomeOf(survival())).toBe('survives');
  });

  test('is not said where the model itself shows no difference', () => {
    expect(outcomeOf(answered('vanishes', 'vanishes', 'survives'))).toBe('unseen');
    expect(outcomeOf(answered('vanishes', 'reverses'))).toBe('unseen');
    expect(outcomeOf(answered('vanishes'))).toBe('unseen');
    expect(told(row('no_gain', 'survives'), 'unseen')).toBeNull();
    expect(told(row('no_gain', 'survives'), 'vanishes')).toBe('survives');
  });

  test('does not hang on the mechanism that the headline is about', () => {
    const known = survival('survives', 'weakens');
    const scar = row('no_scar', 'vanishes');
    const answer = { ...known, rows: [...known.rows, scar] };
    expect(outcomeOf(answer)).toBe('weakens');
    expect(parts(answer)).toEqual({ model: known.rows[0], rivals: known.rows.slice(1), withoutMechanism: scar });
    expect(parts(known).withoutMechanism).toBeUndefined();
  });

  test('says what is left of the effect', () => {
    const weaker = { ...row('no_gain', 'weakens'), effect: interval(-0.1, 0.05) };
    expect(left(weaker, interval(-0.4, 0.1))).toBeCloseTo(0.25);
    expect(left(weaker, interval(0, 0.1))).toBeNull();
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
