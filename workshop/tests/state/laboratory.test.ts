import { describe, expect, test } from 'vitest';
import { withSetting } from '../../state/company.ts';
import { around, maxFactors, newLaboratory } from '../../state/laboratory.ts';
import { groups, laboratoryKeys, maxKeys, sliders } from '../../state/laboratory_keys.ts';
import { isOn, switched } from '../../state/rivals.ts';
import { differencesIn, figuresOf, newTrial, tally } from '../../state/trial.ts';
import { handMadeTeam } from '../hand_made.ts';
import { answer, answering, refusal } from './answering.ts';

const company = { settings: { 'influence.gain': 0.3 }, interventions: [], seed: 4 };

describe('keys of the laboratory', () => {
  test('are few, and each is there once', () => {
    expect(laboratoryKeys.length).toBeLessThanOrEqual(maxKeys);
    expect(new Set(laboratoryKeys).size).toBe(laboratoryKeys.length);
  });

  test("are no traits of people and no genes: nobody's are entered", () => {
    for (const key of laboratoryKeys) expect(key).not.toMatch(/^(attachment|genetics|dopamine|traits)\./);
  });

  test('have sliders whose steps meet both ends', () => {
    for (const { low, high, step } of groups.flatMap((group) => sliders[group])) {
      expect(high).toBeGreaterThan(low);
      expect(Math.abs((high - low) / step - Math.round((high - low) / step))).toBeLessThan(1e-9);
    }
  });

  test('at their default are no setting', () => {
    expect(withSetting({ 'trust.gain': 0.1 }, 'influence.gain', 0.2, 0.2)).toEqual({ 'trust.gain': 0.1 });
    expect(withSetting({ 'influence.gain': 0.3 }, 'influence.gain', 0.4, 0.2)).toEqual({ 'influence.gain': 0.4 });
  });
});

describe('rival hypotheses', () => {
  test('are switched on and off', () => {
    const on = switched({ 'trust.gain': 0.1 }, 'no_gain');
    expect(on).toEqual({ 'trust.gain': 0.1, 'dopamine.gain_7r': 0, 'dopamine.gain_a1': 0 });
    expect(isOn(on, 'no_gain')).toBe(true);
    expect(switched(on, 'no_gain')).toEqual({ 'trust.gain': 0.1 });
  });

  test('that share a key leave it to each other', () => {
    const both = switched(switched({}, 'no_gain'), 'a1_learning');
    const one = switched(both, 'no_gain');
    expect(isOn(one, 'a1_learning')).toBe(true);
    expect(isOn(one, 'no_gain')).toBe(false);
  });
});

describe('a sweep around a point', () => {
  test('goes to both sides, and not past the ends of the slider', () => {
    expect(around('influence.gain', 0.2)).toEqual({ key: 'influence.gain', low: 0.075, high: 0.325 });
    expect(around('influence.gain', 0.5)).toEqual({ key: 'influence.gain', low: 0.375, high: 0.5 });
    expect(around('influence.gain', 0)).toEqual({ key: 'influence.gain', low: 0, high: 0.125 });
    expect(() => around('no.key', 1)).toThrow('no.key has no slider');
  });

  test('reaches to a value beyond its slider, from the side of the slider', () => {
    expect(around('influence.gain', 3)).toEqual({ key: 'influence.gain', low: 2.875, high: 3 });
    expect(around('influence.gain', -1)).toEqual({ key: 'influence.gain', low: -1, high: -0.875 });
  });

  test('has no more factors than it may', () => {
    const laboratory = newLaboratory(answering(() => answer(null)).ask, () => undefined);
    for (const key of laboratoryKeys) laboratory.toggleFactor(key);
    expect(laboratory.factors.value).toEqual(laboratoryKeys.slice(0, maxFactors));
    laboratory.toggleFactor(laboratoryKeys[0]!);
    expect(laboratory.factors.value).toHaveLength(maxFactors - 1);
  });

  test('is asked for with the values where the sliders stand', async () => {
    const { ask, asked } = answering(() => answer({ toml: 'replicates = 20\n' }));
    const laboratory = newLaboratory(ask, () => undefined);
    laboratory.toggleFactor('influence.gain');
    expect(await laboratory.sweep(company, () => 0.3)).toEqual({ name: 'dyad-sweep.toml', text: 'replicates = 20\n' });
    expect(asked[0]).toMatchObject({ kind: 'sweep_file', question: { ...company, factors: [{ key: 'influence.gain', low: 0.175, high: 0.425 }] } });
  });
});

describe('a file', () => {
  test('that is good opens what it says, with a seed of its own or that of the page', async () => {
    const opened: unknown[] = [];
    const said = { settings: { 'influence.gain': 0.4 }, interventions: [], seed: null as number | null };
    const laboratory = newLaboratory(answering(() => answer(said)).ask, (found) => opened.push(found));
    await laboratory.read('mine.toml', '', 7);
    for (const seed of [3, 0]) {
      said.seed = seed;
      await laboratory.read('mine.toml', '', 7);
    }
    expect(opened).toEqual([7, 3, 0].map((seed) => ({ settings: said.settings, interventions: [], seed })));
    expect([laboratory.opened.value, laboratory.refusal.value]).toEqual(['mine.toml', null]);
  });

  test("that is refused changes nothing, and the program's words are there", async () => {
    const opened: unknown[] = [];
    const words = 'bad.toml:2:1: gian is unknown (did you mean gain?): correct it';
    const laboratory = newLaboratory(answering(() => refusal(words)).ask, (found) => opened.push(found));
    await laboratory.read('bad.toml', 'gian = 1', 7);
    expect([opened, laboratory.opened.value, laboratory.refusal.value]).toEqual([[], null, words]);
  });

  test('that cannot be made is not saved', async () => {
    const laboratory = newLaboratory(answering(() => refusal('save: no')).ask, () => undefined);
    expect(await laboratory.save(company)).toBeNull();
    expect(laboratory.refusal.value).toBe('save: no');
  });
});

describe('what settings change', () => {
  test('is worked out in the same companies with and without them', async () => {
    const { ask, asked } = answering(() => answer(handMadeTeam()));
    const trial = newTrial(ask);
    await trial.run(company);
    expect(trial.done.value).toBe(8);
    expect(asked.slice(0, 2).map(({ question }) => [question.seed, question.settings])).toEqual([[4, {}], [4, company.settings]]);
    expect(asked.at(-1)!.question).toMatchObject({ seed: 11 });
    expect(differencesIn(trial.pairs.value, 'sales')).toEqual(Array(8).fill(0));
  });

  test('is told per salesperson', () => {
    const figures = figuresOf(handMadeTeam({ weeks: 4, people: 3 }));
    expect(figures.sales).toBe(8);
    expect(figures.influence).toBeCloseTo(0.43, 6);
  });

  test('is counted by company', () => {
    const figures = { sales: 1, influence: 0.5, empathy: 0.5, customer_power: 0.5 };
    const pairs = [2, 0, 1].map((sales) => ({ usual: figures, changed: { ...figures, sales } }));
    expect(tally(pairs, 'sales')).toEqual({ more: 1, less: 1 });
  });

  test('stops at a refusal', async () => {
    const trial = newTrial(answering(() => refusal('team: too large')).ask);
    await trial.run(company);
    expect([trial.done.value, trial.running.value, trial.refusal.value]).toEqual([0, false, 'team: too large']);
  });
});
