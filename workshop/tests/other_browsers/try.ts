// `node try.ts firefox|webkit`: the page from disk in another browser: the same bits, and the first minute to its end.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { press, says } from './browser.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

const page = pathToFileURL(resolve(import.meta.dirname, '../../..', process.env.DYAD_PAGE ?? 'workshop/dyad.html')).href;
const browsers = { firefox, webkit };
const name = process.argv[2] as keyof typeof browsers;
if (!(name in browsers)) throw new Error('usage: try.ts firefox|webkit');

const browser = await browsers[name]();
try {
  await browser.open(`${page}#v1/about/en`);
  await press(browser, /^Compute and compare$/);
  console.log(await says(browser, /Yes: all results are equal[^\n]*/));
  await browser.open(`${page}#v1/start/nl`);
  await press(browser, /^Speel beide/);
  await press(browser, /^Wat kostte die ene zin/);
  console.log(await says(browser, /Die ene zin kostte[^\n]*/));
} finally {
  await browser.close();
}
