import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keyNames } from '../../text/keys.ts';
import type { Effect, ScriptWords } from '../../text/script.ts';
import { texts } from '../../text/texts.ts';

/** Path and value of each leaf. */
function leaves(tree: unknown, path = ''): [string, unknown][] {
  if (typeof tree !== 'object' || tree === null) return [[path, tree]];
  return Object.entries(tree).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
}

const spoken = ({ claims, customers, keys, model, note, room, script }: (typeof texts)['nl']) => ({
  ...{ claims, customers, keys, model, note, room, script },
});
const textsOf = (language: 'nl' | 'en') =>
  leaves(spoken(texts[language])).filter((leaf): leaf is [string, string] => typeof leaf[1] === 'string');

test('both languages say the same things, with the same numbers in them', () => {
  const shape = (language: 'nl' | 'en') =>
    leaves(spoken(texts[language])).map(([path, leaf]) => [path, typeof leaf, leaf instanceof Function ? leaf.length : 0]);
  expect(shape('en')).toEqual(shape('nl'));
});

test('nothing is left in the other language', () => {
  const names = /\.(name|unit)$|customers|rivals/;
  const english = new Map(textsOf('en'));
  expect(textsOf('nl').filter(([path, text]) => !names.test(path) && english.get(path) === text)).toEqual([]);
});

describe.each(['nl', 'en'] as const)('%s', (language) => {
  test('quotes and apostrophes are typographic, and no text is empty', () => {
    expect(textsOf(language).filter(([, text]) => /['"]|\s\s|\.\.\.|^\s*$/.test(text))).toEqual([]);
  });

  test('a turning point says when, with which move and how much', () => {
    for (const [kind, sentence] of Object.entries(texts[language].model.turning)) {
      const text = sentence({ turn: 7, points: 12, move: 'abc' });
      expect(text).toMatch(/\b12\b/);
      if (kind !== 'first_impression') expect(text).toMatch(/\b7\b/);
      if (!['first_impression', 'empathy_fell'].includes(kind)) expect(text).toContain('abc');
      expect(sentence({ turn: 7, points: 1, move: 'abc' })).not.toMatch(/1 (punten|points)/);
    }
  });

  test('a reveal says the effect with its margin, whichever way it goes', () => {
    const effect: Effect = { value: '34', low: '31', high: '37' };
    const scenarios: ScriptWords['scenarios'] = texts[language].script.scenarios;
    for (const { reveal } of Object.values(scenarios)) {
      for (const sentence of [reveal.higher, reveal.same, reveal.lower]) {
        expect([...sentence(effect).matchAll(/\d+/g)].map(String).sort()).toEqual(['31', '34', '37']);
      }
    }
  });

  test('the sober note is said at the start, at the end and in the note', () => {
    const { script, note } = texts[language];
    const mixed = /gemengd|mixed/;
    expect(script.opening.join(' ')).toMatch(mixed);
    expect(script.closing.join(' ')).toMatch(mixed);
    expect(note.short).toMatch(mixed);
  });
});

test('the paradox is measured from one meeting to the next, whenever that is', () => {
  const measured = (language: 'nl' | 'en') => texts[language].claims.headlines.paradox.measured;
  expect(measured('en')).toMatch(/in the next meeting, with another customer, .* in this one/);
  expect(measured('nl')).toMatch(/in de volgende afspraak, bij een andere klant, .* in deze/);
  for (const language of ['nl', 'en'] as const) expect(measured(language)).not.toMatch(/week/);
});

test('a participant is called je, and only a customer u', () => {
  const quoted = /‘[^’]*’/g; // what a salesperson might say
  const page = textsOf('nl').filter(([path]) => !/^\.customers\.\w+\.(first|later)/.test(path));
  expect(page.filter(([, text]) => /\b(u|uw)\b/i.test(text.replace(quoted, '')))).toEqual([]);
});

test('each key with words of its own is a key of the program', () => {
  const declared = new Set<string>();
  let tables: string[] = [];
  for (const line of readFileSync(new URL('../../../docs/keys.md', import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('## ')) tables = [...line.matchAll(/\[([\w.]+)\]/g)].map((match) => match[1]!);
    const key = /^\| `(\w+)`/.exec(line)?.[1];
    if (key) for (const table of tables) declared.add(`${table}.${key}`);
  }
  expect(declared.size).toBeGreaterThan(150);
  expect(keyNames.filter((key) => !declared.has(key))).toEqual([]);
});
