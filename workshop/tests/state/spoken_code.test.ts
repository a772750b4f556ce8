import { describe, expect, test } from 'vitest';
import { freshLink } from '../../state/link.ts';
import { readSpokenCode, saysAll, spokenCode } from '../../state/spoken_code.ts';

const scenarios = ['letting-go', 'one-sentence'];

describe('a code to say aloud', () => {
  test.each([
    { view: 'scenarios', scenario: 'letting-go', seed: 7 },
    { view: 'talk', scenario: null, seed: 2014 },
    { view: 'talk', scenario: null, seed: Number.MAX_SAFE_INTEGER },
  ] as const)('reads back: $view $scenario $seed', (spoken) => {
    expect(readSpokenCode(spokenCode(spoken), scenarios)).toEqual(spoken);
  });

  test.each(['Letting go 7', '  letting-go   7 ', 'LETTING - GO - 7'])('is understood as people type it: %s', (text) => {
    expect(readSpokenCode(text, scenarios)).toEqual({ view: 'scenarios', scenario: 'letting-go', seed: 7 });
  });

  test.each(['', 'letting-go', '7', 'nowhere 7', 'talk 7 8', 'talk 1e9', 'talk 9007199254740992', 'talk 12345678901234567890'])(
    'is not %j',
    (text) => {
      expect(readSpokenCode(text, scenarios)).toBeNull();
    },
  );

  test('does not say what was changed beside it', () => {
    expect(saysAll({ ...freshLink(), view: 'talk', seed: 3, language: 'en', size: 'projector' })).toBe(true);
    expect(saysAll({ ...freshLink(), moves: [['ask']] })).toBe(false);
    expect(saysAll({ ...freshLink(), settings: { 'run.weeks': 4 } })).toBe(false);
  });
});
