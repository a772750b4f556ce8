// Every view, in each language and size: nothing serious for axe, no scrolling sideways, everything by keyboard.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { languages } from '../../state/link.ts';
import { viewNames } from '../../state/views.ts';
import { views } from '../../view/views.ts';
import { serious } from './axe.ts';
import { type Screen, inChromium, widths } from './harness.ts';

const browser = inChromium();
const screens = Object.keys(widths) as Screen[];

const shown = (page: Page) => page.locator('main').getAttribute('data-view');

describe.each(viewNames.filter((name) => views[name]))('%s', (view) => {
  describe.each(languages)('in %s', (language) => {
    test.each(screens)('on a %s is for everyone', async (screen) => {
      const page = await browser.open(`#v1/${view}/${language}`, screen);
      expect(await shown(page)).toBe(view);
      expect(await serious(page)).toEqual([]);
      const [width, needed] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]);
      expect(needed).toBeLessThanOrEqual(width!);
      expect(await page.locator('main h1').count()).toBe(1);
    });
  });

  test('is reached and worked by keyboard', async () => {
    const page = await browser.open(`#v1/${view}/nl`);
    const targets = await page.locator('button:enabled, a[href], input:enabled, select:enabled, summary').filter({ visible: true }).count();
    const seen = new Set<string>();
    for (let pressed = 0; pressed < targets + 5; ++pressed) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const all = [...document.querySelectorAll('button, a[href], input, select, summary')];
        return String(all.indexOf(document.activeElement!));
      });
      if (focused !== '-1') seen.add(focused);
    }
    expect(seen.size).toBeGreaterThanOrEqual(targets);
  });
});
