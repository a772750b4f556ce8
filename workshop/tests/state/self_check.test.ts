import { expect, test } from 'vitest';
import { allEqual, compared, modelVersion } from '../../state/self_check.ts';

const expected = 'model_version 2.0\na.agents 01\na.results 02\n';

test('equal results are equal', () => {
  expect(allEqual(compared(expected, expected))).toBe(true);
});

test.each([expected.replace('02', '03'), 'model_version 2.0\na.agents 01\n', '', 'another text altogether'])(
  'other results are not: %j',
  (found) => {
    expect(allEqual(compared(found, expected))).toBe(false);
  },
);

test('the version of the model is known without asking it', () => {
  expect(modelVersion).toMatch(/^\d+\.\d+$/);
});
