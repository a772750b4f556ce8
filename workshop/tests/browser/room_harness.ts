// A real room, and people with phones in it: each a browser's context of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { eventsOf } from '../../state/room/events.ts';
import type { Command, ScreenSnapshot } from '../../state/room/messages.ts';
import { chromiumOptions, pageFile } from './harness.ts';

const root = resolve(import.meta.dirname, '../../..');
/** The program as its users call it: that of the environment variable DYAD, or the release build's. */
const program = resolve(root, process.env.DYAD ?? 'build/release/dyad');

export interface Served {
  join: string; // address with the code
  code: string;
  screen: string; // addresses with the key
  remote: string;
  origin: string;
  /** As Ctrl-C does, or as a crash does. */
  end: (signal?: 'SIGINT' | 'SIGKILL') => Promise<void>;
}

const pageOfProgram = readFileSync(resolve(root, 'workshop/dyad.html'), 'utf8');

const ended = (child: ChildProcess) => new Promise<void>((done) => (child.exitCode === null ? child.once('exit', () => done()) : done()));

/** Starts `dyad room` on this machine alone, and reads what it prints for the facilitator. */
export async function startRoom(...options: string[]): Promise<Served> {
  if (!existsSync(program)) throw new Error(`${program}: no such program (not built): build it, or name another one in DYAD`);
  const child = spawn(program, ['room', '--scenario', 'letting-go', '--interface', '127.0.0.1', '--port', '0', ...options], { cwd: root });
  let printed = '';
  const said = new Promise<string>((done, failed) => {
    const hear = (chunk: Buffer) => {
      printed += chunk.toString();
      if (/\/room\/remote#\S+\n/.test(printed)) done(printed);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => failed(new Error(`dyad room ended: ${printed}`)));
  });
  const text = await said;
  const [join, screen, remote] = [/\S+\/room#\w+/, /\S+\/room\/screen#\S+/, /\S+\/room\/remote#\S+/].map((each) => each.exec(text)![0]) as [string, string, string];
  return {
    join, screen, remote, code: join.split('#')[1]!, origin: new URL(join).origin,
    async end(signal = 'SIGINT') {
      child.kill(signal);
      await ended(child);
    },
  };
}

/** The facilitator without a page: so that a test can prepare a round in no time. */
export async function facilitatorOf({ origin, remote }: Served) {
  const post = (what: string, body: unknown, cookie = '') =>
    fetch(`${origin}/room/${what}`, { method: 'POST', headers: { 'Content-Type': 'application/json', Origin: origin, Cookie: cookie }, body: JSON.stringify(body) });
  const let_in = await post('key', { key: remote.split('#')[1] });
  const cookie = let_in.headers.get('set-cookie')!.split(';')[0]!;
  const command = async (wanted: Command) => {
    const { status } = await post('command', wanted, cookie);
    expect(status, JSON.stringify(wanted)).toBe(200);
  };
  return {
    command,
    /** A new round, begun. */
    async begin(mode: 'together' | 'each' | 'predict' | 'pairs') {
      await command({ command: 'again' });
      await command({ command: 'mode', mode });
      await command({ command: 'start' });
    },
    async snapshot(): Promise<ScreenSnapshot> {
      const { body } = await fetch(`${origin}/room/events?as=remote`, { headers: { Cookie: cookie } });
      for await (const event of eventsOf(body!, new AbortController().signal)) if (event) return JSON.parse(event.data) as ScreenSnapshot;
      throw new Error('the room closed the stream');
    },
  };
}
export type FacilitatorOf = Awaited<ReturnType<typeof facilitatorOf>>;

/** What a browser itself writes about a request that was refused on purpose, or could not be made. */
const expected = /the server responded with a status of (401|403|409)|net::ERR_/;

/** The program serves the page that it was built with. Where the page under test is newer, that one is handed out. */
async function handOutNewer(context: BrowserContext) {
  if (pageOfProgram === readFileSync(pageFile, 'utf8')) return;
  await context.route(/\/room(\/screen|\/remote)?$/, async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers(); // by digests of the other page
    await route.fulfill({ response, headers, path: pageFile });
  });
}

/** People of a test file's room. What goes wrong on their pages fails the test. */
export function phones() {
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.DYAD_CHROMIUM ?? '/usr/bin/chromium', chromiumSandbox: false, args: chromiumOptions });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
  });

  function watch(page: Page) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !expected.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
  }
  async function tab(context: BrowserContext, address: string): Promise<Page> {
    const page = await context.newPage();
    watch(page);
    await page.goto(address);
    await page.locator('main h1').waitFor();
    return page;
  }

  return {
    complaints: () => complaints.splice(0),
    tab,
    /** A phone of its own, 360 pixels wide, that opens an address. */
    async open(address: string): Promise<{ context: BrowserContext; page: Page }> {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, reducedMotion: 'reduce' });
      await handOutNewer(context);
      return { context, page: await tab(context, address) };
    },
    /** A phone whose owner has come in, and the alias. */
    async join({ join }: Served) {
      const { context, page } = await this.open(join);
      await page.getByRole('button', { name: 'Kom binnen' }).click();
      const alias = (await page.locator('.room-bar strong').textContent())!;
      return { context, page, alias };
    },
  };
}
