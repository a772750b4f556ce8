import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { laboratoryKeys } from '../../state/laboratory_keys.ts';
import { laboratory as words } from '../../text/en/laboratory.ts';
import { inChromium } from './harness.ts';

const browser = inChromium();
const folder = mkdtempSync(join(tmpdir(), 'dyad-laboratory-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = resolve(import.meta.dirname, '../../..', process.env.DYAD ?? 'build/release/dyad');

const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const give = (page: Page, path: string) => page.locator('input[type=file]').setInputFiles(path);
const hash = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash));

async function saved(page: Page, button: RegExp): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

describe('the laboratory', () => {
  test('shows each of its keys with what the program declares', async () => {
    const page = await browser.open('#v1/laboratory/en');
    await expect.poll(() => page.locator('.key').count()).toBe(laboratoryKeys.length);
    expect(await page.locator('.key small', { hasText: 'power.empathy_erosion' }).first().textContent()).toContain('E22');
  });

  test('moves by keyboard, marks what differs, and goes back to the usual', async () => {
    const page = await browser.open('#v1/laboratory/en');
    const slider = page.locator('.key input').first();
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    expect(await hash(page)).toContain('engagement.listening=2.1');
    expect(await page.locator('.key.changed').count()).toBe(1);
    await page.getByRole('button', { name: /Everything back to the usual/ }).click();
    expect(await hash(page)).not.toContain('engagement.listening');
    expect(await page.locator('.key.changed').count()).toBe(0);
  });

  test('keeps what changes in sight while a control further down is turned', async () => {
    const page = await browser.open('#v1/laboratory/en');
    await page.locator('.key-group[open] .key input').last().focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    const run = await page.getByRole('button', { name: 'Work it out' }).boundingBox();
    expect(run!.y).toBeGreaterThanOrEqual(0);
    expect(run!.y + run!.height).toBeLessThanOrEqual(page.viewportSize()!.height);
  });

  test('says in how many companies a rival changes what', async () => {
    const page = await browser.open('#v1/laboratory/en');
    await page.getByRole('switch').first().check();
    await page.getByRole('button', { name: 'Work it out' }).click();
    await expect.poll(() => page.locator('.result .findings li').count(), { timeout: 120_000 }).toBe(4);
    expect(await page.locator('.result .findings').textContent()).toContain('More empathy in all 8 companies');
  }, 150_000);

  test("refuses a bad file with the program's words, and changes nothing", async () => {
    const page = await browser.open('#v1/laboratory/en');
    await give(page, file('bad.toml', '[run]\nseed = 1\n\n[power]\nempathy_erosio = 0.5\n'));
    const words = page.locator('.files .notice pre');
    await words.waitFor();
    expect(await words.textContent()).toMatch(/^bad\.toml:5:1: .*empathy_erosion/s);
    expect(await hash(page)).not.toContain('empathy_erosio');
  });

  test('opens a good file, and saves one that the program takes', async () => {
    const page = await browser.open('#v1/laboratory/en');
    await give(page, file('good.toml', '[run]\nseed = 12\n\n[power]\nempathy_erosion = 0.4\n'));
    await expect.poll(() => hash(page)).toContain('power.empathy_erosion=0.4');
    expect(await hash(page)).toContain('seed=12');
    const path = await saved(page, /Save this configuration/);
    if (!existsSync(program)) throw new Error(`${program} is not there: build it, or name one in DYAD`);
    const explained = execFileSync(program, ['explain', path], { encoding: 'utf8' });
    expect(explained).toMatch(/empathy_erosion\s*=?\s*0\.4/);
  });

  test('saves a sweep around this point that the program takes', async () => {
    const page = await browser.open('#v1/laboratory/en?power.empathy_erosion=0.4');
    await page.getByText('Sweep around this point').click();
    await page.locator('.factors input').nth(0).check();
    await page.locator('.factors input').nth(3).check();
    const path = await saved(page, /Save the sweep/);
    const forecast = execFileSync(program, ['sweep', path, '--dry-run'], { encoding: 'utf8' });
    expect(forecast).toMatch(/points +25\b/);
  });

  test('keeps the gene figure behind its notice, and draws other samples', async () => {
    const page = await browser.open('#v1/laboratory/en');
    expect(await page.locator('.genes svg').count()).toBe(0);
    await page.getByRole('button', { name: 'I have read this: show the figure' }).click();
    await page.locator('.genes svg').first().waitFor();
    const line = () => page.locator('.genes path.gene-0').first().getAttribute('d');
    const first = await line();
    await page.getByRole('button', { name: 'Another sample' }).click();
    await expect.poll(line).not.toBe(first);
  });

  test('draws no line for a group of genotypes with nobody in it, and says so', async () => {
    const page = await browser.open('#v1/laboratory/en?genetics.drd4_7r=0');
    await page.getByRole('button', { name: words.genes.read }).click();
    const panel = page.locator('.two-charts > div').first();
    await panel.locator('svg').waitFor();
    const nobody = `${words.genes.groups['7r']}: ${words.genes.no_line(0)}`;
    expect(await panel.locator('.findings li').first().textContent()).toBe(nobody);
    expect([await panel.locator('path.gene-0').count(), await panel.locator('path.gene-1').count()]).toEqual([0, 1]);
    await expect.poll(() => page.locator('body').textContent()).toContain(words.genes.announced_without(70, words.genes.groups['7r'], words.genes.no_line(0)));
  });
});
