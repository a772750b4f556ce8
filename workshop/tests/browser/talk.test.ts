import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { texts } from '../../text/texts.ts';
import { serious } from './axe.ts';
import { inChromium } from './harness.ts';

const browser = inChromium();
const moves = (page: Page) => page.locator('.moves button');
const hash = (page: Page) => page.evaluate(() => location.hash);

/** Plays moves by their digits, waiting for each answer. */
async function play(page: Page, digits: string) {
  for (const digit of digits) {
    const before = await page.locator('.exchange').textContent();
    await page.keyboard.press(digit);
    await expect.poll(() => page.locator('.exchange').textContent()).not.toBe(before);
  }
}

async function begun(link = '#v1/talk/nl', screen: 'phone' | 'laptop' | 'projector' = 'laptop') {
  const page = await browser.open(link, screen);
  await page.getByRole('button', { name: /Nadia Amrani/ }).click();
  await moves(page).first().waitFor();
  return page;
}

describe('the conversation', () => {
  test('goes from a card to the end of a meeting by keyboard', async () => {
    const page = await begun();
    await play(page, '111343431438');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.getByRole('button', { name: 'Begin gesprek 2' }).click();
    await moves(page).first().waitFor();
    expect(await page.locator('.where').textContent()).toContain('Gesprek 2 van 3, zet 1 van 12');
  });

  test('can come to a next step', async () => {
    const page = await browser.open('#v1/talk/nl?seed=1&moves=aaaaaaaatttt.aaattttttttt.attttttttttt');
    await page.getByRole('button', { name: 'Naar de nabespreking' }).click();
    expect(await page.locator('main').getAttribute('data-view')).toBe('debrief');
    expect(await page.locator('.summary h1').textContent()).toBe('Volgende stap');
  });

  test('says with a move what its button said before', async () => {
    const page = await begun();
    const sentence = await moves(page).nth(3).locator('> span').textContent();
    await moves(page).nth(3).click();
    await page.locator('.last .said').waitFor();
    expect(await page.locator('.last .said q').textContent()).toBe(sentence);
  });

  test('announces each answer once, with the balance', async () => {
    const page = await begun();
    await play(page, '1');
    const reply = await page.locator('.last .reply q').textContent();
    await expect.poll(() => page.locator('[role=status].unseen').textContent()).toContain(reply);
    expect(await page.locator('[role=status].unseen').textContent()).toMatch(/Jouw invloed \d+ procent, klant \d+ procent/);
  });

  test('digits choose only while the moves have the focus', async () => {
    const page = await begun();
    await page.getByRole('button', { name: 'Andere klant' }).focus();
    const before = await hash(page);
    await page.keyboard.press('1');
    expect(await hash(page)).toBe(before);
  });

  test('keeps the focus on the moves, and takes moves back', async () => {
    const page = await begun();
    await play(page, '12');
    expect(await page.evaluate(() => document.activeElement?.closest('.moves') !== null)).toBe(true);
    await page.getByRole('button', { name: texts.nl.talk.undo }).click();
    await expect.poll(() => hash(page)).toContain('moves=a');
    expect(await page.locator('.where').textContent()).toContain('zet 2 van 12');
  });

  test('changes language in the middle, and says the same', async () => {
    const page = await begun();
    await play(page, '13');
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => page.locator('.where').textContent()).toContain('Meeting 1 of 3, move 3 of 12');
    expect(await page.locator('.last .voice').first().textContent()).toBe('You');
    expect(await hash(page)).toContain('moves=at');
  });

  test('is restored by its link', async () => {
    const page = await begun();
    await play(page, '134');
    const [link, said] = [await hash(page), await page.locator('.last').textContent()];
    const balance = await page.locator('.balance .sides').textContent();
    const other = await browser.open(link);
    await other.locator('.last .said').waitFor();
    expect(await other.locator('.last').textContent()).toBe(said);
    expect(await other.locator('.balance .sides').textContent()).toBe(balance);
  });

  test('shows who is addressed in a group', async () => {
    const page = await browser.open('#v1/talk/nl?card=decided&members=3&moves=aot');
    const addressed = page.locator('.members [aria-current]');
    await addressed.waitFor();
    expect(await page.locator('.members li').count()).toBe(3);
    const name = (await addressed.locator('span').first().textContent())!;
    expect(await page.locator('#choose').textContent()).toContain(name);
  });

  test('hides own empathy until one peeks', async () => {
    const page = await browser.open('#v1/talk/nl?card=warm&moves=aaararararar');
    const peek = page.getByRole('button', { name: 'Spieken' });
    await peek.waitFor();
    await page.locator('.gauges summary').click();
    expect(await page.locator('.gauges .empathy').count()).toBe(0);
    await peek.click();
    expect(await page.locator('.peek').textContent()).toMatch(/Je empathie ging van 60% naar \d+%/);
    expect(await page.locator('.gauges .empathy').count()).toBe(1);
  });

  test('can be watched, and taken over', async () => {
    const page = await browser.open('#v1/talk/nl');
    await page.locator('.options summary').click();
    await page.getByLabel('Wie is de verkoper?').selectOption('pitcher');
    await page.getByRole('button', { name: /Ilse Dekkers/ }).click();
    await page.getByRole('button', { name: 'Volgende zet' }).click();
    await page.getByRole('button', { name: 'Volgende zet' }).click();
    await page.getByRole('button', { name: 'Neem het over' }).click();
    await expect.poll(() => page.locator('.where').textContent()).toContain('zet 3 van 12');
  });

  test.each(['phone', 'laptop', 'projector'] as const)('is for everyone on a %s', async (screen) => {
    const page = await browser.open('#v1/talk/nl?members=4&moves=aotup', screen);
    await page.locator('.last .said').waitFor();
    await page.locator('.gauges summary').click();
    await page.locator('.so-far summary').click();
    expect(await serious(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
