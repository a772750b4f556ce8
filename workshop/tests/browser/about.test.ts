import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { inChromium } from './harness.ts';

const browser = inChromium();
const digests = readFileSync(resolve(import.meta.dirname, '../../../tests/golden/digests.txt'), 'utf8');

test("the page computes the frozen results in its worker, to the bit", async () => {
  const page = await browser.open('#v1/about/en');
  await page.getByRole('button', { name: 'Compute and compare' }).click();
  await page.getByRole('main').getByText(/^Yes: all results are equal/).waitFor();
  const rows = await page.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const found = rows.map(([name, , here]) => `${name} ${here}\n`).join('');
  expect(found).toBe(digests);
});
