// The projector of a real room in each mode, with several phones, in both languages.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { texts } from '../../text/texts.ts';
import { serious } from './axe.ts';
import { type FacilitatorOf, type Served, facilitatorOf, phones, startRoom } from './room_harness.ts';

const people = phones();
const { room_screen: nl, script, model } = texts.nl;
const scenario = script.scenarios['one-sentence'];
const projector = { width: 1280, height: 720 };
let room: Served;
let facilitator: FacilitatorOf;
let screen: Page;
/** Two phones in sight, and three more whose owners keep them in their pockets. */
const phonesInSight = 2;
interface Sender {
  alias: string;
  post: (what: string, body: unknown) => Promise<number>;
}
const seats: Sender[] = [];

beforeAll(async () => {
  room = await startRoom();
  facilitator = await facilitatorOf(room);
  screen = (await people.open(room.screen)).page;
  await screen.setViewportSize(projector);
  await facilitator.command({ command: 'scenario', scenario: 'one-sentence' });
}, 60_000);
afterAll(() => room.end());
afterEach(() => expect(people.complaints(), 'errors in the console').toEqual([]));

const main = () => screen.locator('main').textContent();
const shows = (words: string) => expect.poll(main, { timeout: 10_000 }).toContain(words);

/** Nothing serious for axe, nothing beside or below the wall, one heading: in both languages. */
async function isForTheWall() {
  for (const language of ['en', 'nl'] as const) {
    await facilitator.command({ command: 'language', language });
    await expect.poll(() => screen.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await serious(screen)).toEqual([]);
    expect(await screen.locator('main h1').count()).toBe(1);
    const beyond = await screen.evaluate(() => [document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]);
    expect(Math.max(...beyond)).toBeLessThanOrEqual(1);
  }
}

/** Who sends from inside the phone's own page: its cookie and its origin. */
async function phone(): Promise<Sender> {
  const { page, alias } = await people.join(room);
  const post = (what: string, body: unknown) =>
    page.evaluate(async ([path, sent]) => (await fetch(`/room/${path}`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(sent),
    })).status, [what, body] as const);
  return { alias, post };
}

/** The same without a page. */
async function pocketed(): Promise<Sender> {
  let cookie = '';
  const send = (what: string, body: unknown) => fetch(`${room.origin}/room/${what}`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', Origin: room.origin, Cookie: cookie }, body: JSON.stringify(body),
  });
  const joined = await send('join', { code: room.code, consent: false, language: 'nl' });
  cookie = joined.headers.get('set-cookie')!.split(';')[0]!;
  const { alias } = (await joined.json()) as { alias: string };
  return { alias, post: async (what, body) => (await send(what, body)).status };
}

async function plays({ post }: Sender, moves: string[]) {
  const { round } = (await facilitator.snapshot()).room;
  for (const [turn, move] of moves.entries()) {
    for (;;) {
      const status = await post('move', { round, meeting: 0, turn, move });
      if (status === 200) break;
      expect(status, `turn ${turn}`).toBe(429); // as fast as the room allows
      await new Promise((done) => setTimeout(done, 300));
    }
  }
}
const listens = ['ask', 'observe', 'tailor', 'ask'];
const talks = ['pitch', 'push', 'pitch', 'close'];

describe('the projector', () => {
  test('shows the way in, and who has found it', async () => {
    expect(screen.url()).toBe(`${room.origin}/room/screen`);
    await shows(nl.join.nobody);
    expect(await screen.locator('.typed').textContent()).toBe(new URL(room.origin).host);
    expect(await screen.locator('.code b').textContent()).toBe(room.code);
    expect(await screen.getByRole('img', { name: nl.join.code_image }).isVisible()).toBe(true);
    for (let count = 0; count < 5; ++count) seats.push(await (count < phonesInSight ? phone() : pocketed()));
    for (const { alias } of seats) await shows(alias);
    await expect.poll(() => screen.locator('.count b').textContent()).toBe(String(phonesInSight));
    await isForTheWall();
  }, 120_000);

  test('each for oneself: a cloud that moves, a pause, and how many are done', async () => {
    await facilitator.begin('each');
    await shows(nl.cloud.start);
    await plays(seats[0]!, listens.slice(0, 2));
    await expect.poll(() => screen.locator('circle.talker').count()).toBe(1);
    const place = () => screen.locator('circle.talker').first().getAttribute('cy');
    const before = await place();
    await plays(seats[1]!, talks);
    await expect.poll(() => screen.locator('circle.talker').count()).toBe(2);
    await facilitator.command({ command: 'pause' });
    await shows(nl.paused);
    await facilitator.command({ command: 'resume' });
    const { round } = (await facilitator.snapshot()).room;
    expect(await seats[0]!.post('move', { round, meeting: 0, turn: 2, move: 'tailor' })).toBe(200);
    await expect.poll(place).not.toBe(before);
    await shows(nl.cloud.finished(5));
    for (const { alias } of seats) expect(await main()).not.toContain(alias);
    await isForTheWall();
  }, 120_000);

  test('the reveal: spread, choice against luck, beginnings, three conversations', async () => {
    await Promise.all(seats.slice(2).map((seat, at) => plays(seat, at === 0 ? talks : listens)));
    await facilitator.command({ command: 'reveal' });
    await screen.locator('.finding.large').waitFor({ timeout: 20_000 });
    expect(await screen.locator('circle.talker').count()).toBe(5);
    expect(await screen.locator('.share').textContent()).toMatch(/\d+%.*marge \d+% tot \d+%/);
    await shows(nl.reveal.unfinished(5));
    await isForTheWall();
    await screen.keyboard.press('ArrowRight');
    await shows(nl.reveal.beginnings.lead(model.moves.ask.name.toLowerCase(), 3, 5, '').slice(0, 25));
    await isForTheWall();
    await screen.keyboard.press('PageDown');
    await expect.poll(() => screen.locator('.column').count()).toBe(3);
    await expect.poll(() => screen.locator('.column .line.influence').count()).toBe(3);
    await isForTheWall();
    for (const { alias } of seats) expect(await main()).not.toContain(alias);
    await screen.keyboard.press('PageUp');
    await screen.keyboard.press('PageUp');
    await screen.locator('.share').waitFor();
  }, 120_000);

  test('together: votes as bars, a tie, the words of the majority, and what was luck', async () => {
    await facilitator.begin('together');
    const { round } = (await facilitator.snapshot()).room;
    const vote = (at: number, turn: number, move: string) => seats[at]!.post('vote', { round, meeting: 0, turn, move });
    expect([await vote(0, 0, 'ask'), await vote(1, 0, 'pitch')]).toEqual([200, 200]);
    await shows(nl.together.votes(2));
    await facilitator.command({ command: 'close_vote', round, meeting: 0, turn: 0 });
    await shows(nl.together.tie([model.moves.ask, model.moves.pitch].map(({ name }) => name.toLowerCase()).join(nl.together.and)));
    expect(await vote(2, 0, 'ask')).toBe(200);
    await expect.poll(() => screen.locator('.votes .most, .votes .tied').first().textContent()).toContain('2');
    await isForTheWall();
    await facilitator.command({ command: 'close_vote', round, meeting: 0, turn: 0 });
    await expect.poll(() => screen.locator('.words .said').count()).toBe(1);
    expect(await screen.locator('.balance .leader').isVisible()).toBe(true);
    await facilitator.command({ command: 'reveal' });
    await expect.poll(() => screen.locator('.share').textContent(), { timeout: 20_000 }).toMatch(/\d+%.*\d+%/);
    await screen.getByRole('button', { name: nl.reveal.one.three }).click();
    await expect.poll(() => screen.locator('.column').count()).toBe(1);
    await isForTheWall();
  }, 120_000);

  test('predict: how many, never what, until it is final; then the model beside it', async () => {
    await facilitator.begin('predict');
    await shows(scenario.predict.question);
    const { round } = (await facilitator.snapshot()).room;
    for (const [at, guess] of (['lower', 'lower', 'same'] as const).entries()) expect(await seats[at]!.post('guess', { round, guess })).toBe(200);
    await shows(nl.predict.given(5));
    await expect.poll(() => screen.locator('.figure b').textContent()).toBe('3');
    expect(await screen.locator('.bars').count()).toBe(0);
    await isForTheWall();
    await facilitator.command({ command: 'lock' });
    await expect.poll(() => screen.locator('.bars .count').allTextContents()).toEqual(['0', '1', '2']);
    expect(await screen.locator('.bars .said, .finding').count()).toBe(0);
    await facilitator.command({ command: 'reveal' });
    await screen.locator('.finding.large').waitFor({ timeout: 60_000 });
    expect(await screen.locator('.bars .said').textContent()).toContain(scenario.predict.options.lower);
    await shows(nl.predict.some(2, 3));
    await isForTheWall();
  }, 120_000);

  test('pairs: how many there are, and one dot for each conversation', async () => {
    await facilitator.begin('pairs');
    await shows(nl.cloud.pairs(2));
    const { people: roles } = await facilitator.snapshot();
    const seller = seats.find(({ alias }) => roles.some((each) => each.alias === alias && each.role === 'seller'))!;
    await plays(seller, ['ask']);
    await expect.poll(() => screen.locator('circle.talker').count()).toBe(1);
    await isForTheWall();
  }, 120_000);
});
