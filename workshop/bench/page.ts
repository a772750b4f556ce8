// How fast the page is in Chromium, beside its goals: workshop/node_modules/.bin/node workshop/bench/page.ts, after scripts/workshop.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Page, chromium } from 'playwright-core';

interface Goal {
  name: string;
  unit: string;
  atMost: number;
  values: number[];
}

const file = resolve(import.meta.dirname, '../..', process.env.DYAD_PAGE ?? 'build/workshop/dyad.html');
const rounds = 5;

/** Seconds that the view of a team takes from its opening until its company has been computed and drawn. */
async function opening(page: Page, seed: number): Promise<number> {
  const began = performance.now();
  await page.goto(`${pathToFileURL(file).href}#v1/team/en?seed=${seed}`);
  await page.reload();
  await page.locator('main canvas, main svg').first().waitFor();
  return (performance.now() - began) / 1000;
}

/** The longest task of the main thread in ms, and the share of frames that came later than 1.5 sixtieths of a second, over
 * three seconds in which the weeks are played. Measured by the browser itself. */
async function playing(page: Page): Promise<{ longest: number; late: number }> {
  await page.getByRole('button', { name: /play/i }).first().click();
  return page.evaluate(async () => {
    let longest = 0;
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
    }).observe({ type: 'longtask' });
    const frames: number[] = [];
    const began = performance.now();
    await new Promise<void>((done) => {
      const next = (now: number) => {
        frames.push(now);
        if (now - began < 3000) requestAnimationFrame(next);
        else done();
      };
      requestAnimationFrame(next);
    });
    const late = frames.slice(1).filter((now, before) => now - frames[before]! > 25).length;
    return { longest, late: late / (frames.length - 1) };
  });
}

async function measured(page: Page): Promise<Goal[]> {
  const [openings, longest, late]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; ++round) {
    openings.push(await opening(page, 100 + round));
    const smooth = await playing(page);
    longest.push(smooth.longest);
    late.push(smooth.late);
  }
  return [
    { name: 'a team of 200 for 52 weeks, from opening to drawing', unit: 's', atMost: 1.5, values: openings },
    { name: 'longest task of the main thread while playing', unit: 'ms', atMost: 50, values: longest },
    { name: 'frames that came late while playing', unit: 'share', atMost: 0.05, values: late },
  ];
}

function report({ name, unit, atMost, values }: Goal): boolean {
  const sorted = values.toSorted((a, b) => a - b);
  const median = sorted[sorted.length >> 1]!;
  const words = [median, sorted[0]!, sorted.at(-1)!].map((value) => value.toFixed(2));
  console.log(`${median <= atMost ? 'met    ' : 'NOT MET'} ${name}: ${words[0]} (${words[1]} to ${words[2]}) ${unit}, at most ${atMost}`);
  return median <= atMost;
}

const folder = mkdtempSync(join(tmpdir(), 'dyad-page-'));
const context = await chromium.launchPersistentContext(folder, {
  executablePath: process.env.DYAD_CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: false,
  args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
try {
  const goals = await measured(await context.newPage());
  process.exitCode = goals.map(report).every(Boolean) ? 0 : 1;
} finally {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
}
