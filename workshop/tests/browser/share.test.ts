import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { inChromium, webAddress } from './harness.ts';

const browser = inChromium();

describe('sharing from a file', () => {
  test('gives a code to say, which opens the same', async () => {
    const page = await browser.open('#v1/about/en?seed=7');
    await page.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toContain('about 7');
    expect(await dialog.textContent()).toContain('a phone cannot open it');
    expect(await dialog.getByRole('textbox', { name: 'Link' }).inputValue()).toContain('#v1/about/en?seed=7');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await dialog.getByLabel('Trainer’s code').fill('About 12');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => location.hash)).toBe('#v1/about/en?seed=12');
  });

  test('opens a scenario from the code that was said', async () => {
    const page = await browser.open('#v1/about/en');
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByLabel('Trainer’s code').fill('Letting go 12');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#v1/scenarios/en?seed=12&scenario=letting-go');
  });

  test('says what a code looks like to whoever types another thing', async () => {
    const page = await browser.open('#v1/about/en');
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByLabel('Trainer’s code').fill('nonsense');
    await page.getByRole('button', { name: 'Open' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('There is no such code');
  });

  test('is left by the Escape key', async () => {
    const page = await browser.open('#v1/about/en');
    await page.getByRole('button', { name: 'Share' }).click();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

test('sharing from the web gives a QR code', async () => {
  const page = await browser.open('#v1/about/en?seed=7', 'laptop', webAddress);
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('img', { name: 'QR code of this page' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Link' }).inputValue()).toBe(`${webAddress}#v1/about/en?seed=7`);
  expect(await page.getByRole('dialog').textContent()).not.toContain('a phone cannot open it');
});
