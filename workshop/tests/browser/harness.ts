// Opens the built page in Chromium, from a file, as a double click does.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

/** The page under test: what `scripts/workshop` has built, or what DYAD_PAGE names. */
export const pageFile = resolve(import.meta.dirname, '../../..', process.env.DYAD_PAGE ?? 'build/workshop/dyad.html');
export const pageAddress = pathToFileURL(pageFile).href;

/** Where the page stands when it is tested as a page of the web. Nothing is asked of a network: the browser is handed the file. */
export const webAddress = 'https://workshop.example/dyad.html';

export const widths = { phone: 360, laptop: 1280, projector: 1280 } as const;
export type Screen = keyof typeof widths;

export const chromiumOptions = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A browser for the tests of a file. `open` shows the page with a link; what goes wrong on it fails the test. */
export function inChromium() {
  let context: BrowserContext;
  let folder: string;
  const complaints: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    if (!existsSync(pageFile)) throw new Error(`${pageFile} is not there: build it with scripts/workshop`);
    folder = mkdtempSync(join(tmpdir(), 'dyad-chromium-'));
    context = await chromium.launchPersistentContext(folder, {
      executablePath: process.env.DYAD_CHROMIUM ?? '/usr/bin/chromium',
      chromiumSandbox: false,
      args: chromiumOptions,
      reducedMotion: 'reduce',
    });
  }, 60_000);
  afterAll(async () => {
    await context?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    for (const page of context.pages()) await page.close();
    const [said, asked] = [complaints.splice(0), requests.splice(0)];
    expect(said, 'errors in the console').toEqual([]);
    expect(asked, 'requests other than for the page itself').toEqual([]);
  });

  function watch(page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const url = request.url();
      if (![pageAddress, webAddress].includes(url.split('#')[0]!) && !/^(blob|data):/.test(url)) requests.push(url);
    });
  }

  return {
    /** What went wrong so far, for a test that provokes it. */
    forgive: () => ({ complaints: complaints.splice(0), requests: requests.splice(0) }),
    /** A new tab with the page, from its file or its address on the web; `link` is the part from # on. */
    async open(link = '', screen: Screen = 'laptop', address = pageAddress): Promise<Page> {
      const page = await context.newPage();
      watch(page);
      await page.route(webAddress, (route) => route.fulfill({ body: readFileSync(pageFile), contentType: 'text/html; charset=utf-8' }));
      await page.setViewportSize({ width: widths[screen], height: 800 });
      await page.goto(address + link);
      if (screen === 'projector') await page.evaluate(() => (document.documentElement.dataset.size = 'projector'));
      await page.locator('main').waitFor();
      return page;
    },
  };
}
