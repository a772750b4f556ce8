import { describe, expect, test } from 'vitest';
import { languages } from '../../state/link.ts';
import { inChromium, widths } from './harness.ts';

const browser = inChromium();

describe('the shell', () => {
  test('speaks the language that is chosen, and says so in the address', async () => {
    const page = await browser.open();
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('/en');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.locator('footer').textContent()).toContain('A model, not a person');
  });

  test('is large on a projector', async () => {
    const page = await browser.open();
    await page.getByRole('button', { name: /projector/ }).click();
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('26px');
  });

  test.each(languages)('leaves a phone its height, with the open part in sight, in %s', async (language) => {
    const page = await browser.open(`#v1/survives/${language}`, 'phone');
    expect((await page.locator('header.shell').boundingBox())!.height).toBeLessThan(120);
    const open = await page.locator('header.shell [aria-current=page]').boundingBox();
    expect(open!.x).toBeGreaterThan(0);
    expect(open!.x + open!.width).toBeLessThan(widths.phone);
  });

  test('says what is wrong with a damaged link, and starts afresh', async () => {
    const page = await browser.open('#v1/nowhere/nl');
    expect(await page.getByRole('alert').textContent()).toContain('beschadigd');
  });

  test('keeps what the link says when something else changes', async () => {
    const page = await browser.open('#v1/about/nl?seed=7');
    expect(await page.locator('main').getAttribute('data-view')).toBe('about');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.evaluate(() => location.hash)).toBe('#v1/about/en?seed=7');
  });
});
