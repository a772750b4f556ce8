import { describe, expect, test } from 'vitest';
import { serious } from './axe.ts';
import { claims } from '../../text/en/claims.ts';
import { survive as words } from '../../text/en/survive.ts';
import { inChromium } from './harness.ts';

const browser = inChromium();

describe('the first minute', () => {
  test('takes three presses from opening the page to the reveal', async () => {
    const page = await browser.open();
    await page.getByRole('button', { name: /^Een hand voor wie over de klant opent/ }).click();
    await page.getByRole('button', { name: 'Speel beide gesprekken' }).click();
    await page.getByRole('button', { name: 'Wat kostte die ene zin?' }).click();
    const headline = page.getByRole('heading', { name: /^Die ene zin kostte \d+ punten invloed/ });
    await headline.waitFor();
    expect(await headline.evaluate((heading) => document.activeElement === heading)).toBe(true);
    await page.getByText(/1\.000 keer dezelfde twee gesprekken/).waitFor();
    expect(await page.getByText(/^De zaal:/).textContent()).toBe('De zaal: 0 handen voor ‘over zichzelf’, 1 hand voor ‘over de klant’.');
  });

  test('says the same difference in the headline, in the chart and in the table', async () => {
    const page = await browser.open('#v1/start/en');
    await page.getByRole('button', { name: 'Play both conversations' }).click();
    await page.getByRole('button', { name: 'What did that sentence cost?' }).click();
    const headline = await page.locator('.headline').textContent();
    const points = Number(/\d+/.exec(headline!)?.[0]);
    expect(await page.locator('.distance-name').textContent()).toBe(`${points} points`);
    await page.locator('.growth summary').click();
    const last = await page.locator('.growth tbody tr').last().locator('td').allTextContents();
    const [self, customer] = last.map((text) => Number.parseInt(text, 10));
    expect(customer! - self!).toBe(points);
  });

  test('asks whether the claim survives beside its explanation, and shows what was found', async () => {
    const page = await browser.open('#v1/start/en');
    await page.getByRole('button', { name: 'Play both conversations' }).click();
    await page.getByRole('button', { name: 'What did that sentence cost?' }).click();
    await page.locator('.reveal').getByRole('button', { name: words.question }).click();
    const finding = page.locator('.survival .finding');
    await finding.waitFor({ timeout: 60_000 });
    const box = await finding.boundingBox();
    expect(box!.y + box!.height).toBeLessThan(page.viewportSize()!.height);
    expect(await finding.textContent()).toBe(words.overall.survives);
    const mechanism = page.locator('.survival .mechanism');
    expect(await mechanism.locator('strong').textContent()).toBe(words.without_mechanism);
    const forgiven = claims.rivals.no_scar.name;
    expect(await mechanism.locator('.rival').textContent()).toBe(forgiven);
    expect(await page.locator('.survival .verdicts, .survival tbody').allTextContents()).not.toContainEqual(expect.stringContaining(forgiven));
  }, 90_000);

  test('a raised hand can be taken back', async () => {
    const page = await browser.open();
    const hand = page.getByRole('button', { name: /^Een hand voor wie over zichzelf opent/ });
    for (let press = 0; press < 3; ++press) await hand.click();
    await page.getByRole('button', { name: /^Eén hand minder: opent over zichzelf/ }).click();
    expect(await hand.getAttribute('aria-label')).toContain('2 handen');
  });

  test('grows turn by turn where motion is welcome', async () => {
    const page = await browser.open();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const told = await page.evaluateHandle(() => {
      const captions = new Set<string>();
      new MutationObserver(() => captions.add(document.querySelector('.turn-now')?.textContent ?? ''))
        .observe(document.body, { subtree: true, childList: true, characterData: true });
      return captions;
    });
    await page.getByRole('button', { name: 'Speel beide gesprekken' }).click();
    await page.getByRole('button', { name: 'Wat kostte die ene zin?' }).waitFor();
    const turns = (await told.evaluate((captions) => [...captions])).filter((caption) => caption.startsWith('Zet'));
    expect(turns.map((caption) => Number.parseInt(caption.slice(4), 10))).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('can be skipped to its end', async () => {
    const page = await browser.open();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: 'Speel beide gesprekken' }).click();
    await page.getByRole('button', { name: 'Meteen naar het eind' }).click();
    await page.getByText('Twaalf zetten later').waitFor();
  });

  test.each(['phone', 'laptop', 'projector'] as const)('the reveal is for everyone on a %s', async (screen) => {
    const page = await browser.open('', screen);
    await page.locator('.act .primary').click();
    await page.locator('.growth .primary').click();
    await page.locator('.headline').waitFor();
    expect(await serious(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
