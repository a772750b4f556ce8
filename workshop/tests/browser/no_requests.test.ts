import { expect, test } from 'vitest';
import { inChromium, pageAddress, webAddress } from './harness.ts';

const browser = inChromium();

// The harness fails any test during which the page makes a request. Here is shown that the page could make none but to
// where it came from: a room's server. From disk there is no such place.
test.each([pageAddress, webAddress])('no way leads out of %s to elsewhere', async (address) => {
  const page = await browser.open('#v1/about/en', 'laptop', address);
  const ends: (string | undefined)[] = [];
  page.on('requestfinished', (request) => ends.push(request.url()));
  page.on('requestfailed', (request) => ends.push(request.failure()?.errorText));
  const blocked = await page.evaluate(async () => {
    const found: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => found.push(event.effectiveDirective));
    const elsewhere = 'https://elsewhere.example/';
    await fetch(elsewhere).catch(() => undefined);
    navigator.sendBeacon(elsewhere);
    new Image().src = elsewhere;
    const tags = { script: 'src', iframe: 'src', link: 'href' } as const;
    for (const [tag, attribute] of Object.entries(tags)) {
      const element = document.createElement(tag);
      element.setAttribute('rel', 'stylesheet');
      element.setAttribute(attribute, elsewhere);
      document.body.append(element);
    }
    const form = document.createElement('form');
    form.action = elsewhere;
    document.body.append(form);
    form.submit();
    // Violations are reported a little later; a way out would be found by `ends`.
    for (let waited = 0; waited < 5_000 && new Set(found).size < 6; waited += 50) await new Promise((done) => setTimeout(done, 50));
    return [...new Set(found)].sort();
  });
  expect(blocked).toEqual(['connect-src', 'form-action', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem']);
  // What the browser mentions at all, the policy has stopped before it went out.
  expect(new Set(ends)).toEqual(new Set(['csp']));
  browser.forgive();
});

test('from disk not even the page’s own folder can be asked for anything', async () => {
  const page = await browser.open('#v1/about/en');
  const refused = await page.evaluate(() =>
    Promise.all(['room/about', location.href].map((address) => fetch(address).then(() => 'answered', () => 'refused'))));
  expect(refused).toEqual(['refused', 'refused']);
  browser.forgive();
});
