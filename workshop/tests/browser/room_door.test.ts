// Coming in, going away, and all that happens to phones between.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { texts } from '../../text/texts.ts';
import { serious } from './axe.ts';
import { type FacilitatorOf, type Served, facilitatorOf, phones, startRoom } from './room_harness.ts';

const people = phones();
const [{ room: nl }, { room: en }] = [texts.nl, texts.en];
let room: Served;
let facilitator: FacilitatorOf;

beforeAll(async () => {
  room = await startRoom();
  facilitator = await facilitatorOf(room);
}, 60_000);
afterAll(() => room.end());
afterEach(() => expect(people.complaints(), 'errors in the console').toEqual([]));

const movesOf = async (alias: string) => (await facilitator.snapshot()).people.find((each) => each.alias === alias)?.moves;
const isHere = async (alias: string) => (await facilitator.snapshot()).people.find((each) => each.alias === alias)?.here;

describe('at the door', () => {
  test('the code of the address is taken out of it, a wrong one is said, and whoever leaves may come back', async () => {
    const { page, context } = await people.open(room.join);
    expect(page.url()).toBe(`${room.origin}/room`);
    const code = page.getByRole('textbox', { name: nl.join.code });
    expect(await code.inputValue()).toBe(room.code);
    expect(await page.locator('form').textContent()).toContain(nl.join.keeps_nothing);
    await code.fill('aaaaaa');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').textContent()).toBe(nl.join.wrong);
    await code.fill(room.code.toLowerCase());
    await page.keyboard.press('Enter');
    const alias = await page.locator('.room-bar strong').textContent();

    await page.getByRole('button', { name: nl.leave.label }).click();
    await page.getByRole('button', { name: nl.sure.no }).click();
    await page.getByRole('button', { name: nl.leave.label }).click();
    await page.getByRole('button', { name: nl.sure.yes }).click();
    await page.getByRole('button', { name: nl.join.go }).click();
    expect(await page.locator('.room-bar strong').textContent()).not.toBe(alias);
    await context.close();
  });

  test('asks whether moves may be kept, in both languages, and the language that was chosen stays', async () => {
    const about = { keeps: true, full: false, language: 'nl', model_version: '2.0' };
    const { page, context } = await people.open(room.join, (phone) => phone.route('**/room/about', (route) => route.fulfill({ json: { about } })));
    for (const language of ['nl', 'en'] as const) {
      await page.getByRole('button', { name: texts[language].shell.languages[language] }).click();
      await page.getByRole('heading', { name: texts[language].room.join.title }).waitFor();
      expect(await serious(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    }
    const sent = page.waitForRequest('**/room/join');
    await page.getByRole('button', { name: en.join.go }).press('Enter'); // nothing is sent without an answer
    await page.getByLabel(en.join.no).check();
    await page.getByRole('button', { name: en.join.go }).press('Enter');
    expect((await sent).postDataJSON()).toEqual({ code: room.code, consent: false, language: 'en' });
    const alias = await page.locator('.room-bar strong').textContent();
    await page.reload(); // the language comes with the first word from the room
    await page.locator('.room-bar', { hasText: `${en.alias} ${alias}` }).waitFor();
    await context.close();
  });
});

describe('a phone in the room', () => {
  let [page, context, alias] = [] as unknown as [Page, BrowserContext, string];
  const where = () => page.locator('.where').textContent();
  beforeAll(async () => {
    await facilitator.begin('each');
    ({ page, context, alias } = await people.join(room));
  });

  test('has as many tabs as it wants, and is one person', async () => {
    const other = await people.tab(context, `${room.origin}/room`);
    expect(await other.locator('.room-bar strong').textContent()).toBe(alias);
    await page.locator('[data-move=ask]').click();
    await other.locator('.last .said').waitFor();
    await expect.poll(() => movesOf(alias)).toBe('a');
    await other.locator('[data-move=tailor]').click();
    await expect.poll(where).toContain('zet 3 van 12');
    expect(await movesOf(alias)).toBe('at');
    await other.close();
  });

  test('plays on without a network, and the room has it all when it is back', async () => {
    await context.setOffline(true);
    await page.locator('[data-move=release]').click();
    await expect.poll(where).toContain('zet 4 van 12');
    await page.locator('[data-move=ask]').click();
    await expect.poll(() => page.locator('.away').textContent()).toBe(nl.looking);
    expect(await movesOf(alias)).toBe('at');
    await context.setOffline(false);
    await expect.poll(() => movesOf(alias)).toBe('atra');
    await expect.poll(() => page.locator('.away').textContent()).toBe('');
  });

  test('is missed while it is away, and is who it was when it comes back', async () => {
    expect(await isHere(alias)).toBe(true);
    await page.goto('about:blank');
    await expect.poll(() => isHere(alias)).toBe(false);
    await page.goto(`${room.origin}/room`);
    expect(await page.locator('.room-bar strong').textContent()).toBe(alias);
    await expect.poll(where).toContain('zet 5 van 12');
  });

  test('takes back a move that the room refuses', async () => {
    // The room pauses, and the move is still on its way.
    let arrive = () => undefined as void;
    await context.route('**/room/move', async (route) => {
      await new Promise<void>((done) => (arrive = done));
      await route.continue();
    });
    await page.locator('[data-move=ask]').click();
    await expect.poll(where).toContain('zet 6 van 12');
    await facilitator.command({ command: 'pause' });
    arrive();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain(nl.refused);
    await facilitator.command({ command: 'resume' });
    await expect.poll(where).toContain('zet 5 van 12');
    expect(await movesOf(alias)).toBe('atra');
  });

  test('that is thrown out is told so, and does not come back in', async () => {
    await facilitator.command({ command: 'throw_out', alias });
    await page.getByRole('heading', { name: nl.lost.title }).waitFor();
    expect(await serious(page)).toEqual([]);
    await page.getByRole('button', { name: nl.lost.door }).click();
    await page.getByRole('textbox', { name: nl.join.code }).fill(room.code);
    await page.getByRole('button', { name: nl.join.go }).click();
    await expect.poll(() => page.getByRole('alert').textContent()).toBe(nl.join.taken);
    await context.close();
  });
});

test('a room that is killed and started again goes on with its phones where they were', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dyad-room-'));
  const keep = ['--keep', join(folder, 'evening.room')];
  const first = await startRoom(keep);
  const leader = await facilitatorOf(first);
  const { page, context, alias } = await people.join(first);
  const moves = async () => (await leader.snapshot()).people.find((each) => each.alias === alias)?.moves;
  await leader.begin('each');
  await page.locator('[data-move=ask]').click();
  await expect.poll(moves).toBe('a');
  await first.end('SIGKILL');
  await page.locator('[data-move=tailor]').click();
  await expect.poll(() => page.locator('.away').textContent()).toBe(nl.looking);

  const again = await startRoom(keep, new URL(first.origin).port);
  await expect.poll(moves, { timeout: 15_000 }).toBe('at');
  await expect.poll(() => page.locator('.away').textContent(), { timeout: 15_000 }).toBe('');
  expect(await page.locator('.room-bar strong').textContent()).toBe(alias);
  await Promise.all([context.close(), again.end()]);
  rmSync(folder, { recursive: true });
});

test('a room that is full says so, and its end is said to those inside', async () => {
  const small = await startRoom(['--people', '1']);
  const inside = await people.join(small);
  const outside = await people.open(small.join);
  expect(await outside.page.locator('.notice').textContent()).toBe(nl.join.full);
  await outside.page.getByRole('button', { name: nl.join.go }).click();
  await expect.poll(() => outside.page.getByRole('alert').textContent()).toBe(nl.join.full);
  await small.end();
  await expect.poll(() => inside.page.locator('.away').textContent()).toBe(nl.over);
  expect(await serious(inside.page)).toEqual([]);
  await Promise.all([inside.context.close(), outside.context.close()]);
});
