// Coming in, going away, and all that happens to phones between.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { texts } from '../../text/texts.ts';
import { serious } from './axe.ts';
import { type FacilitatorOf, type Served, facilitatorOf, phones, startRoom } from './room_harness.ts';

const people = phones();
const { room: nl } = texts.nl;
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
  test('the code of the address is taken out of it, and a wrong one is said', async () => {
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
    await page.getByRole('heading', { name: /^Welkom/ }).waitFor();
    await context.close();
  });

  test.each(['nl', 'en'] as const)('is for everyone in %s', async (language) => {
    const { page, context } = await people.open(room.join);
    await page.getByRole('button', { name: texts[language].shell.languages[language] }).click();
    await page.getByRole('heading', { name: texts[language].room.join.title }).waitFor();
    expect(await serious(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: texts[language].room.join.go }).press('Enter');
    const alias = await page.locator('.room-bar strong').textContent();
    await page.reload();
    expect(await page.locator('.room-bar').textContent()).toContain(`${texts[language].room.alias} ${alias}`);
    await context.close();
  });

  test('whoever leaves is asked once more, and may come back with another alias', async () => {
    const { page, context, alias } = await people.join(room);
    await page.getByRole('button', { name: nl.leave.label }).click();
    await page.getByRole('button', { name: nl.sure.no }).click();
    await page.getByRole('button', { name: nl.leave.label }).click();
    await page.getByRole('button', { name: nl.sure.yes }).click();
    await page.getByRole('textbox', { name: nl.join.code }).fill(room.code);
    await page.getByRole('button', { name: nl.join.go }).click();
    expect(await page.locator('.room-bar strong').textContent()).not.toBe(alias);
    await context.close();
  });
});

describe('in the room', () => {
  beforeAll(() => facilitator.begin('each'));

  test('two tabs of a browser are one person', async () => {
    const { page, context, alias } = await people.join(room);
    const other = await people.tab(context, `${room.origin}/room`);
    expect(await other.locator('.room-bar strong').textContent()).toBe(alias);
    await page.locator('[data-move=ask]').click();
    await other.locator('.last .said').waitFor();
    await expect.poll(() => movesOf(alias)).toBe('a');
    await other.locator('[data-move=tailor]').click();
    await expect.poll(() => page.locator('.where').textContent()).toContain('zet 3 van 12');
    expect(await movesOf(alias)).toBe('at');
    await context.close();
  });

  test('a phone without a network plays on, and the room has it all when it is back', async () => {
    const { page, context, alias } = await people.join(room);
    await page.locator('[data-move=ask]').click();
    await expect.poll(() => movesOf(alias)).toBe('a');
    await context.setOffline(true);
    await page.locator('[data-move=release]').click();
    await expect.poll(() => page.locator('.where').textContent()).toContain('zet 3 van 12');
    await page.locator('[data-move=ask]').click();
    await expect.poll(() => page.locator('.away').textContent()).toBe(nl.looking);
    expect(await movesOf(alias)).toBe('a');
    await context.setOffline(false);
    await expect.poll(() => movesOf(alias)).toBe('ara');
    await expect.poll(() => page.locator('.away').textContent()).toBe('');
    await context.close();
  });

  test('a phone that goes away is missed, and who it was when it comes back', async () => {
    const { page, context, alias } = await people.join(room);
    expect(await isHere(alias)).toBe(true);
    await page.goto('about:blank');
    await expect.poll(() => isHere(alias)).toBe(false);
    await page.goto(`${room.origin}/room`);
    expect(await page.locator('.room-bar strong').textContent()).toBe(alias);
    await context.close();
  });

  test('whoever is thrown out is told so, and does not come back in', async () => {
    const { page, context, alias } = await people.join(room);
    await facilitator.command({ command: 'throw_out', alias });
    await page.getByRole('heading', { name: nl.lost.title }).waitFor();
    expect(await serious(page)).toEqual([]);
    await page.getByRole('button', { name: nl.lost.door }).click();
    await page.getByRole('textbox', { name: nl.join.code }).fill(room.code);
    await page.getByRole('button', { name: nl.join.go }).click();
    await expect.poll(() => page.getByRole('alert').textContent()).toBe(nl.join.taken);
    await context.close();
  });

  test('a move that the room refuses is taken back', async () => {
    const { page, context, alias } = await people.join(room);
    await page.locator('[data-move=ask]').waitFor();
    // The room goes on, and this phone has not heard of it yet.
    let hold = () => undefined as void;
    await context.route('**/room/move', async (route) => {
      await new Promise<void>((done) => (hold = done));
      await route.continue();
    });
    await page.locator('[data-move=ask]').click();
    await page.locator('.last .said').waitFor();
    await facilitator.command({ command: 'pause' });
    hold();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain(nl.refused);
    await facilitator.command({ command: 'resume' });
    await expect.poll(() => page.locator('.where').textContent()).toContain('zet 1 van 12');
    expect(await movesOf(alias)).toBe('');
    await context.close();
  });
});

test('a room that is full says so', async () => {
  const small = await startRoom('--people', '1');
  const first = await people.join(small);
  const { page, context } = await people.open(small.join);
  await page.getByRole('button', { name: nl.join.go }).click();
  await expect.poll(() => page.getByRole('alert').textContent()).toBe(nl.join.full);
  await Promise.all([first.context.close(), context.close(), small.end()]);
});

test('the end of the room is said, and nobody is left looking', async () => {
  const short = await startRoom();
  const { page, context } = await people.join(short);
  await short.end();
  await expect.poll(() => page.locator('.away').textContent()).toBe(nl.over);
  expect(await serious(page)).toEqual([]);
  await context.close();
});
