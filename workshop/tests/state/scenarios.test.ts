import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { readLink, writeLink, freshLink } from '../../state/link.ts';
import {
  effectOf, minutesOfAll, newStepper, outcome, scenarioNamed, scenarioNames, type ScenarioName, stepNames,
} from '../../state/scenarios.ts';
import { counted, hands, locked, maxHands, noVote, shares } from '../../state/vote.ts';
import { interval } from '../hand_made.ts';

describe('a vote', () => {
  test('counts hands, whole and not below zero', () => {
    const vote = counted(counted(noVote(3), 0, 4.4), 2, -3);
    expect(vote.counts).toEqual([4, 0, 0]);
    expect(counted(vote, 1, 1e9).counts[1]).toBe(maxHands);
    expect(counted(vote, 1, NaN)).toBe(vote);
    expect(counted(vote, 7, 1)).toBe(vote);
  });

  test('cannot be locked while nobody has voted, nor changed when it is locked', () => {
    expect(locked(noVote(3)).locked).toBe(false);
    const vote = locked(counted(noVote(3), 1, 5));
    expect(vote.locked).toBe(true);
    expect(counted(vote, 1, 9)).toBe(vote);
  });

  test('has shares that sum to one', () => {
    expect(shares(noVote(3))).toEqual([0, 0, 0]);
    expect(shares(counted(counted(noVote(3), 0, 1), 1, 3))).toEqual([0.25, 0.75, 0]);
    expect(hands(counted(noVote(3), 0, 7))).toBe(7);
  });
});

describe('scenarios', () => {
  test('fill forty minutes', () => expect(minutesOfAll).toBe(40));

  test('can be named by a link, and nothing else can', () => {
    for (const name of scenarioNames) {
      const link = readLink(writeLink({ ...freshLink(), view: 'scenarios', scenario: name }));
      expect(scenarioNamed(link!.scenario)).toBe(name);
    }
    expect(scenarioNamed('another')).toBeNull();
  });

  test("say what the model says by its own interval", () => {
    expect([interval(2, 1), interval(-2, 1), interval(1, 2)].map(outcome)).toEqual(['higher', 'lower', 'same']);
  });

  test('reveal the effect of the row that they are about', () => {
    const row = (rival: string, value: number) => ({ rival, settings: {}, effect: interval(value, 1), verdict: 'survives' as const });
    const answer = { headline: 'listening_leads', rows: [row('model', 5), row('no_gain', 4), row('all', 3)] } as const;
    const mutable = { headline: answer.headline, rows: [...answer.rows] };
    expect(effectOf('one-sentence', mutable)!.value).toBe(5);
    expect(effectOf('does-it-survive', mutable)!.value).toBe(3);
    expect(effectOf('does-it-survive', { ...mutable, rows: mutable.rows.slice(0, 2) })).toBeNull();
  });
});

describe('the stepper', () => {
  const opened = (name: ScenarioName | null = 'one-sentence') => {
    const scenario = signal<ScenarioName | null>(name);
    return { scenario, stepper: newStepper(scenario) };
  };

  test('never passes a vote that is not locked', () => {
    const { stepper } = opened();
    stepper.next();
    expect(stepper.step.value).toBe('predict');
    stepper.count(0, 3);
    stepper.next();
    expect(stepper.step.value).toBe('predict');
    stepper.lock();
    stepper.next();
    expect(stepper.step.value).toBe('play');
  });

  test('goes to the end and no further, and back to the beginning and no further', () => {
    const { stepper } = opened();
    stepper.count(1, 1);
    stepper.lock();
    for (let press = 0; press < 9; ++press) stepper.next();
    expect(stepper.step.value).toBe(stepNames.at(-1));
    for (let press = 0; press < 9; ++press) stepper.back();
    expect(stepper.step.value).toBe('predict');
    expect(stepper.vote.value).toEqual({ counts: [0, 1, 0], locked: true });
  });

  test('keeps place and vote of each scenario', () => {
    const { scenario, stepper } = opened();
    stepper.count(1, 1);
    stepper.lock();
    stepper.next();
    scenario.value = 'letting-go';
    expect([stepper.step.value, stepper.vote.value.locked]).toEqual(['predict', false]);
    scenario.value = 'one-sentence';
    expect(stepper.step.value).toBe('play');
  });

  test('begins again with an empty vote', () => {
    const { stepper } = opened();
    stepper.count(1, 1);
    stepper.lock();
    stepper.next();
    stepper.restart();
    expect([stepper.step.value, stepper.vote.value]).toEqual(['predict', noVote(3)]);
  });

  test('does nothing while no scenario is open', () => {
    const { stepper } = opened(null);
    stepper.count(0, 3);
    stepper.lock();
    stepper.next();
    expect([stepper.place.value, hands(stepper.vote.value)]).toEqual([0, 0]);
  });
});
