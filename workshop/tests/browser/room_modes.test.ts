// Each way to play, with two phones and the remote control on a third.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Mode } from '../../state/room/messages.ts';
import type { Move } from '../../worker/messages.ts';
import { texts } from '../../text/texts.ts';
import { serious } from './axe.ts';
import { type FacilitatorOf, type Served, facilitatorOf, phones, startRoom } from './room_harness.ts';

const people = phones();
const { room: nl, script, model } = texts.nl;
const { predict } = script.scenarios['letting-go'];
let room: Served;
let facilitator: FacilitatorOf;
let [one, two, remote] = [] as unknown as [Page, Page, Page];
let [oneAlias, twoAlias] = ['', ''];

beforeAll(async () => {
  room = await startRoom();
  facilitator = await facilitatorOf(room);
  const joined = [await people.join(room), await people.join(room)] as const;
  [one, two] = [joined[0].page, joined[1].page];
  [oneAlias, twoAlias] = [joined[0].alias, joined[1].alias];
  remote = (await people.open(room.remote)).page;
}, 60_000);
afterAll(() => room.end());
afterEach(() => expect(people.complaints(), 'errors in the console').toEqual([]));

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const both = ['English', 'Nederlands'];
const text = (page: Page, selector: string) => page.locator(selector).textContent();
const announced = (page: Page) => text(page, '[role=status].unseen');

/** A move of that phone's seat, without pressing anything. */
async function moves(page: Page, turn: { meeting: number; turn: number; move: Move }) {
  const { round } = (await facilitator.snapshot()).room;
  const response = await page.context().request.post(`${room.origin}/room/move`, { data: { round, ...turn }, headers: { Origin: room.origin } });
  expect(response.status(), await response.text()).toBe(200);
}

/** What must hold for everybody, in both languages; axe, which takes its time, in those given. */
async function isForEveryone(page: Page, heard: readonly string[] = ['Nederlands']) {
  for (const language of ['English', 'Nederlands']) {
    await press(page, language);
    if (heard.includes(language)) expect(await serious(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await page.locator('main h1').count()).toBe(1);
  }
}

describe('the remote control', () => {
  test('takes the key out of its address, and shows how to get in', async () => {
    expect(remote.url()).toBe(`${room.origin}/room/remote`);
    await remote.getByText(nl.remote.join).click();
    expect(await text(remote, '.join-code')).toContain(room.code);
    await remote.getByText(nl.remote.who(2)).click();
    expect(await text(remote, '.who')).toContain(oneAlias);
    await isForEveryone(remote, both);
  });

  test('prepares and begins a round; while one goes on a choice alone changes nothing', async () => {
    await facilitator.command({ command: 'start' });
    await remote.getByText(nl.remote.next).click();
    await remote.getByLabel(nl.remote.scenario).selectOption('one-sentence');
    expect((await facilitator.snapshot()).room).toMatchObject({ scenario: 'letting-go', mode: 'each', phase: 'playing' });
    await press(remote, nl.remote.prepare);
    await expect.poll(async () => (await facilitator.snapshot()).room.phase).toBe('lobby');
    // Nobody has begun: what is chosen now holds at once.
    await remote.getByLabel(nl.remote.mode).selectOption('predict' satisfies Mode);
    await remote.getByRole('heading', { name: script.scenarios['one-sentence'].title }).waitFor();
    await expect.poll(() => text(one, 'main')).toContain(nl.lobby.modes.predict);
    await press(remote, nl.remote.act.start);
    await one.getByText(script.scenarios['one-sentence'].predict.question).waitFor();
    await facilitator.command({ command: 'scenario', scenario: 'letting-go' });
  });

  test('holds the room up, and lets it go on', async () => {
    await facilitator.begin('each');
    await press(remote, nl.remote.act.pause);
    await one.getByRole('heading', { name: nl.paused }).waitFor();
    expect(await announced(one)).toContain(nl.paused);
    await press(remote, nl.remote.act.resume);
    await one.locator('[data-move=ask]').waitFor();
  });

  test('changes the projector’s language, and no phone’s', async () => {
    await remote.getByLabel(nl.remote.screen_language).selectOption('en');
    await expect.poll(async () => (await facilitator.snapshot()).room.language).toBe('en');
    expect(await remote.evaluate(() => document.documentElement.lang)).toBe('nl');
    await remote.getByLabel(nl.remote.screen_language).selectOption('nl');
  });

  test('throws an alias out, and asks before', async () => {
    const third = await people.join(room);
    const button = remote.getByRole('button', { name: `${nl.remote.throw_out} ${third.alias}` });
    await button.click();
    await press(remote, nl.sure.no);
    await button.click();
    await press(remote, nl.sure.yes);
    await third.page.getByRole('heading', { name: nl.lost.title }).waitFor();
    await expect.poll(() => text(remote, '.who')).not.toContain(third.alias);
    await third.context.close();
  });

  test('lets a second phone in by a code, until it is loaded anew', async () => {
    const second = await people.open(room.remote);
    expect(await second.page.getByText(nl.remote.second).count()).toBe(1);
    await second.page.reload();
    await second.page.locator('.acts').waitFor();
    expect(await second.page.getByText(nl.remote.second).count()).toBe(0);
    await second.context.close();
  });

  test('is nobody’s without the key', async () => {
    const stranger = await people.open(`${room.origin}/room/remote#0000`);
    await stranger.page.getByRole('heading', { name: nl.no_key.title }).waitFor();
    expect(await serious(stranger.page)).toEqual([]);
    await stranger.context.close();
  });
});

test('each for oneself: the same customer and luck, at one’s own pace', async () => {
  await facilitator.begin('each');
  await one.locator('[data-move=ask]').click();
  await two.locator('[data-move=ask]').click();
  await one.locator('.last .reply q').waitFor();
  await two.locator('.last .reply q').waitFor();
  expect(await text(one, '.last .reply')).toBe(await text(two, '.last .reply'));
  await expect.poll(() => announced(one)).toContain(await text(one, '.last .reply q'));
  await isForEveryone(one, both);
  for (let turn = 1; turn < 12; ++turn) await moves(one, { meeting: 0, turn, move: 'tailor' });
  await press(one, 'Begin gesprek 2');
  await expect.poll(() => text(one, '.where')).toContain('Gesprek 2 van 3, zet 1');
  await expect.poll(() => text(remote, '.standing')).toContain(nl.remote.over(0, 2));

  await press(remote, nl.remote.act.reveal);
  await remote.getByText(nl.remote.reveal_sure).waitFor();
  await press(remote, nl.sure.yes);
  await one.getByRole('heading', { name: 'Keerpunten' }).waitFor();
  await one.getByText('Laat zien').click();
  await one.locator('.thousand figure').waitFor();
  await isForEveryone(one);
});

test('together: votes may change, a tie is told, and the majority’s move is played for all', async () => {
  await facilitator.begin('together');
  await one.locator('[data-move=ask]').click();
  await two.locator('[data-move=pitch]').click();
  await expect.poll(() => text(remote, '.standing')).toContain(nl.remote.voted(2, 2));
  expect(await one.locator('[aria-pressed=true][data-move]').getAttribute('data-move')).toBe('ask');
  await press(remote, nl.remote.act.close_vote);
  await expect.poll(() => text(one, '.vote-state')).toContain(nl.together.tie(`${model.moves.ask.name}${nl.or}${model.moves.pitch.name}`));
  await two.locator('[data-move=ask]').click();
  await expect.poll(async () => (await facilitator.snapshot()).votes.ask).toBe(2);
  await isForEveryone(one);
  await press(remote, nl.remote.act.close_vote);
  await expect.poll(() => text(two, '.where')).toContain('zet 2 van 12');
  await expect.poll(() => text(one, '.last .said .voice')).toBe('Verkoper');
  expect(await one.locator('[aria-pressed=true][data-move]').count()).toBe(0);
});

test('predict: an answer may change until it is final, and is shown beside the room’s and the model’s', async () => {
  await facilitator.begin('predict');
  await press(one, predict.options.lower);
  await press(one, predict.options.higher);
  await press(two, predict.options.lower);
  await expect.poll(() => text(remote, '.standing')).toContain(nl.remote.guessed(2, 2));
  await press(remote, nl.remote.act.lock);
  await expect.poll(() => text(one, '.vote-state')).toBe(nl.predict.locked(predict.options.higher));
  expect(await one.getByRole('button', { name: predict.options.lower }).isDisabled()).toBe(true);
  await isForEveryone(one);
  await press(remote, nl.remote.act.reveal);
  await expect.poll(() => text(one, '.question')).toBe(nl.predict.yours(predict.options.higher));
  await expect.poll(() => one.locator('.finding.large').count(), { timeout: 20_000 }).toBe(1);
  expect(await one.locator('.bars .count').allTextContents()).toEqual(['1', '0', '1']);
});

test('pairs: one sells, the other is the customer’s voice and sees where the customer stands', async () => {
  await facilitator.begin('pairs');
  await one.locator('.part').waitFor();
  const sells = (await text(one, '.part'))!.startsWith('Jij verkoopt');
  const [seller, voice] = sells ? [one, two] : [two, one];
  const [sellerAlias, voiceAlias] = sells ? [oneAlias, twoAlias] : [twoAlias, oneAlias];
  await expect.poll(() => text(voice, '.part')).toBe(nl.pairs.voice(sellerAlias));
  await seller.locator('[data-move=ask]').click();
  await expect.poll(() => text(seller, '.last .reply')).toContain(nl.pairs.listen(voiceAlias));
  await expect.poll(() => text(voice, '.last .said .voice')).toBe(nl.pairs.did(sellerAlias, model.moves.ask.name));
  expect(await voice.locator('.feelings li').count()).toBe(3);
  expect(await announced(voice)).toContain(await text(voice, '.last .reply q'));
  await isForEveryone(voice);
});

test('everything is worked by keyboard', async () => {
  await facilitator.begin('together');
  await one.locator('[data-move=ask]').focus();
  await one.keyboard.press('4');
  await expect.poll(() => one.locator('[aria-pressed=true][data-move]').getAttribute('data-move')).toBe('release');
  const targets = await remote.locator('button:enabled, input:enabled, select:enabled, summary').filter({ visible: true }).count();
  const seen = new Set<number>();
  await remote.locator('body').focus();
  for (let pressed = 0; pressed < targets + 5; ++pressed) {
    await remote.keyboard.press('Tab');
    seen.add(await remote.evaluate(() => [...document.querySelectorAll('button, input, select, summary')].indexOf(document.activeElement!)));
  }
  seen.delete(-1);
  expect(seen.size).toBeGreaterThanOrEqual(targets);
});
