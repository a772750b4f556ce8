import { describe, expect, test } from 'vitest';
import { inChromium } from './harness.ts';

const browser = inChromium();

describe('the team', () => {
  test('plays its year week by week and can be stopped', async () => {
    const page = await browser.open('#v1/team/nl');
    const scrub = page.getByRole('slider', { name: 'Ga naar week' });
    await page.getByRole('button', { name: 'Speel af' }).click();
    await expect.poll(() => scrub.inputValue(), { timeout: 10_000 }).not.toBe('0');
    await page.getByRole('button', { name: 'Pauze' }).click();
    const stopped = await scrub.inputValue();
    await page.waitForTimeout(700);
    expect(await scrub.inputValue()).toBe(stopped);
    expect(await page.locator('.unseen[role=status]').last().textContent()).toContain('invloed gemiddeld');
  });

  test('is worked by keyboard: a week further by an arrow', async () => {
    const page = await browser.open('#v1/team/nl');
    const scrub = page.getByRole('slider', { name: 'Ga naar week' });
    await expect.poll(() => scrub.getAttribute('max')).toBe('51');
    await scrub.focus();
    await page.keyboard.press('ArrowRight');
    expect(await scrub.inputValue()).toBe('1');
  });

  test('has twins that settle: the margin narrows and is told in words', async () => {
    const page = await browser.open('#v1/team/en');
    await page.getByRole('checkbox', { name: /Prepare three questions/ }).check();
    await page.getByRole('button', { name: 'Compare twins' }).click();
    const finding = page.locator('.twins .finding');
    await expect.poll(() => page.locator('.twins .count').textContent(), { timeout: 120_000 }).toBe('24 pairs of twins');
    expect(await finding.textContent()).toMatch(/In the model the training makes a difference|This may still be luck/);
    await page.locator('.twins summary').first().click();
    const bounds = await page.locator('.twins table').first().locator('tbody tr').evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent!.replace('−', '-').replace('+', '')))));
    const width = ([, low, high]: number[]) => high! - low!;
    expect(bounds.length).toBeGreaterThan(4);
    expect(width(bounds.at(-1)!)).toBeLessThan(width(bounds[0]!));
  }, 150_000);

  test('has nothing that ranks people or asks who they are', async () => {
    for (const view of ['team', 'laboratory', 'scenarios', 'survives']) {
      const page = await browser.open(`#v1/${view}/en`);
      await page.locator('h1').waitFor();
      const text = await page.locator('main').innerText();
      expect(text).not.toMatch(/\b(ranking|top seller|best seller|your name|your attachment|your style|your genes)\b/i);
      expect(await page.locator('main input[type=text], main textarea, main input:not([type])').count()).toBe(0);
    }
  });
});
