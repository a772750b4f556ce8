import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { scenarioNames } from '../../state/scenarios.ts';
import { texts } from '../../text/texts.ts';
import { inChromium } from './harness.ts';

const browser = inChromium();
const { scenarios: text, script, survive, claims } = texts.en;

async function voted(page: Page) {
  await page.getByRole('spinbutton').nth(0).fill('3');
  await page.getByRole('spinbutton').nth(2).fill('9');
  await page.getByRole('button', { name: text.vote.lock }).click();
}
/** Luck with which the model shows no difference is so rare that the answer is changed on its way to the page. */
function modelShowsNothing() {
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'survive' && data.ok) data.answer.rows[0].verdict = 'vanishes';
      });
    }
  };
}
const onward = (page: Page) => page.locator('.onward .primary').click();

describe('scenarios', () => {
  test('do not go on before the vote is locked, and a locked vote cannot be changed', async () => {
    const page = await browser.open('#v1/scenarios/en?scenario=one-sentence');
    const next = page.getByRole('button', { name: /To the game/ });
    expect(await next.isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: text.vote.lock }).isDisabled()).toBe(true);
    await voted(page);
    expect(await next.isEnabled()).toBe(true);
    expect(await page.getByRole('spinbutton').nth(0).isDisabled()).toBe(true);
    expect(await page.locator('.stepper').textContent()).toContain(text.vote.locked(12));
  });

  test('lead to the game and back', async () => {
    const page = await browser.open('#v1/scenarios/en?scenario=listen-lead-lose');
    await voted(page);
    await onward(page);
    await page.getByRole('link', { name: /Team/ }).filter({ hasText: 'Play' }).click();
    await expect.poll(() => page.locator('main').getAttribute('data-view')).toBe('team');
    await page.getByRole('link', { name: text.play.return }).click();
    expect(await page.locator('.steps [aria-current=step]').textContent()).toContain('Play');
  });

  test.each(scenarioNames)('%s is played to its end', async (name) => {
    const page = await browser.open(`#v1/scenarios/en?scenario=${name}`);
    await voted(page);
    await onward(page);
    await onward(page);
    await page.locator('.finding.large').waitFor({ timeout: 120_000 });
    expect(await page.locator('.bars .said').count()).toBe(1);
    const said = await page.locator('.stepper').textContent();
    expect([script.room.none, script.room.some(3, 12), script.room.some(9, 12)].filter((sentence) => said!.includes(sentence))).toHaveLength(1);
    await onward(page);
    expect(await page.locator('.objection dd').count()).toBe(2);
    await onward(page);
    expect(await page.locator('.tile').count()).toBe(4);
  }, 150_000);

  test('say whether a headline survives', async () => {
    const page = await browser.open('#v1/survives/en');
    await page.getByRole('button', { name: 'Does it survive?' }).first().click();
    await page.locator('.verdict').first().waitFor({ timeout: 120_000 });
    expect(await page.locator('.verdict').count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('.survival').textContent()).toContain('In the model');
    expect(await page.locator('.survival .sober-note').count()).toBe(1);
  }, 150_000);

  test('say no verdict where the model itself shows no difference', async () => {
    const page = await browser.open('#v1/survives/en');
    await page.addInitScript(modelShowsNothing);
    await page.reload();
    await page.getByRole('button', { name: 'Does it survive?' }).first().click();
    const finding = page.locator('.survival .finding');
    await finding.waitFor({ timeout: 120_000 });
    expect(await finding.textContent()).toBe(survive.overall.unseen);
    expect(await page.locator('.survival .verdict').count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('.survival .sign').count()).toBe(0);
    const named = Object.values(claims.verdicts).map(({ name }) => name);
    const cells = await page.locator('.survival tbody td:last-child').allTextContents();
    expect(cells.length).toBeGreaterThanOrEqual(5);
    expect(cells.filter((cell) => named.includes(cell))).toEqual([]);
    expect(await page.locator('.survival .verdicts').textContent()).not.toContain(survive.left(''));
  }, 150_000);

  test('print eight cards, and a sheet for the facilitator, each with the sober note', async () => {
    const page = await browser.open('#v1/scenarios/en');
    await page.getByRole('button', { name: 'Cards with the eight moves' }).click();
    expect(await page.locator('.cards li').count()).toBe(8);
    expect(await page.locator('.print-note').isVisible()).toBe(true);
    await page.getByRole('button', { name: text.prints.back, exact: true }).click();
    await page.getByRole('button', { name: 'Sheet for the facilitator' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.one-scenario').count()).toBe(4);
    expect(await page.locator('.sheet').textContent()).toContain('37–40 min');
    expect(await page.locator('header.shell').isVisible()).toBe(false);
    expect(await page.locator('.print-note').isVisible()).toBe(true);
  });
});
