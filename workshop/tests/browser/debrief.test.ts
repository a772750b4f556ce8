import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serious } from './axe.ts';
import { inChromium } from './harness.ts';

const browser = inChromium();
const conversation = 'card=reserved&moves=aotaatrtacrc.aprctrtaptcr.oatrtrtctart';

async function opened(language = 'nl', screen: 'phone' | 'laptop' | 'projector' = 'laptop') {
  const page = await browser.open(`#v1/debrief/${language}?${conversation}`, screen);
  await page.locator('.summary h1').waitFor();
  return page;
}

/** Guesses and opens everything that there is. */
async function everything(page: Page) {
  await page.locator('.turning-points .place').last().click();
  await page.locator('.why > summary').click();
  await page.locator('.what-if .guesses button').nth(1).click();
  await page.locator('.thousand .guess button').click();
  await page.locator('.styles .guesses button').first().click();
  await page.locator('.thousand figure').waitFor();
  await page.locator('.styles table').waitFor();
  await page.locator('.outcome').waitFor();
}

/** The pages of a document, counted by their objects. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe('the debriefing', () => {
  test('asks for a conversation where there was none', async () => {
    const page = await browser.open('#v1/debrief/nl');
    await page.getByRole('button', { name: 'Voer eerst een gesprek' }).click();
    expect(await page.locator('main').getAttribute('data-view')).toBe('talk');
  });

  test('tells at most three turning points, and looks at their turns', async () => {
    const page = await opened();
    const places = page.locator('.turning-points .place');
    expect(await places.count()).toBeLessThanOrEqual(3);
    const last = places.last();
    await last.click();
    expect(await page.locator('.turn-head h2').textContent()).toBe(await last.textContent());
  });

  test('says why: the bars add up to the sum that is shown', async () => {
    const page = await opened();
    await page.locator('.why > summary').click();
    for (const table of await page.locator('.why table').all()) {
      const cells = await table.locator('tbody td:last-child').allTextContents();
      const values = cells.map((text) => Number(text.replace('−', '-').replace('+', '').replace(',', '.')));
      const [sum, terms] = [values.at(-1)!, values.slice(0, -1)];
      expect(Math.abs(terms.reduce((total, value) => total + value, 0) - sum)).toBeLessThan(0.06 * values.length);
    }
    expect(await page.locator('.why table').count()).toBeGreaterThanOrEqual(3);
  });

  test('gives nothing away before a guess', async () => {
    const page = await opened();
    expect(await page.locator('.outcome, .thousand figure, .styles table, .drawing .second').count()).toBe(0);
  });

  test('says of each habit how often it gets to a next step, and of your moves only once that was guessed', async () => {
    const page = await opened('en');
    await page.locator('.styles .guesses button').first().click();
    const last = page.locator('.styles tbody td:last-child');
    await expect.poll(() => last.allTextContents()).toContainEqual(expect.stringMatching(/^\d+% \(margin \d+% to \d+%\)$/));
    expect(await last.first().textContent()).toBe('guess above');
    await page.locator('.thousand .guess button').click();
    await expect.poll(() => last.first().textContent()).toMatch(/^\d+% \(margin/);
  });

  test('what if: another move, and its curve beside', async () => {
    const page = await opened();
    await page.locator('.what-if .guesses button').first().click();
    await page.locator('.outcome').waitFor();
    expect(await page.locator('.drawing .line.second').count()).toBeGreaterThan(0);
    expect(await page.locator('.outcome tbody tr').count()).toBeGreaterThan(4);
  });

  test('goes from turn to turn by keyboard', async () => {
    const page = await opened();
    await page.locator('.turning-points .place').first().focus();
    const before = await page.locator('.turn-head h2').textContent();
    await page.getByRole('button', { name: 'Volgende zet' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.turn-head h2').textContent()).not.toBe(before);
  });

  test.each(['nl', 'en'])('fits on one sheet of paper in %s, whatever was opened', async (language) => {
    const page = await opened(language);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await everything(page);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  });

  test.each(['phone', 'laptop', 'projector'] as const)('is for everyone on a %s', async (screen) => {
    const page = await opened('nl', screen);
    await everything(page);
    expect(await serious(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
