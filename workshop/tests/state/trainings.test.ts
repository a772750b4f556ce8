import { describe, expect, test } from 'vitest';
import { has, onTerms, termsOf, toggled, trainingNames, usualTerms } from '../../state/trainings.ts';

describe('trainings of a company', () => {
  test('are the ten kinds of the program', () => expect(new Set(trainingNames).size).toBe(10));

  test('come and go by a press each', () => {
    const one = toggled([], 'humility', usualTerms);
    expect(one).toEqual([{ kind: 'humility', strength: 0.8, start: 0, share: 1, half_life: 0 }]);
    expect(toggled(one, 'humility', usualTerms)).toEqual([]);
    expect(has(one, 'humility')).toBe(true);
  });

  test('know how many questions are prepared', () => expect(toggled([], 'prepared_questions', usualTerms)[0]).toMatchObject({ n: 3 }));

  test('have terms in common', () => {
    const two = toggled(toggled([], 'humility', usualTerms), 'no_pitch', usualTerms);
    const later = onTerms(two, { start: 13, share: 0.5, half_life: 8 });
    expect(later.map(({ start, share, half_life }) => [start, share, half_life])).toEqual([[13, 0.5, 8], [13, 0.5, 8]]);
    expect(termsOf(later)).toEqual({ start: 13, share: 0.5, half_life: 8 });
    expect(termsOf([{ kind: 'humility', start: 2 }])).toEqual({ start: 2, share: 1, half_life: 0 });
  });
});
