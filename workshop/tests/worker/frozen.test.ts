import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { handle } from '../../worker/handle.ts';
import { modelOf } from '../../worker/module.ts';
import { unpackedModel } from '../../worker/unpack.ts';

const digests = resolve(import.meta.dirname, '../../../tests/golden/digests.txt');

test("the page's model gives the frozen results, to the bit", () => {
  const { reply } = handle(modelOf(unpackedModel()), { id: 1, kind: 'frozen' });
  expect(reply).toMatchObject({ ok: true, answer: { text: readFileSync(digests, 'utf8') } });
});
