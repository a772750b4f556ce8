// What axe finds in pages, as JSON: node axe.mjs CHROMIUM PAGE... Modules are looked for beside the workshop's page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [, , modules, executablePath, ...pages] = process.argv;
const require = createRequire(pathToFileURL(`${modules}/`));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const found = {};
for (const page of pages) {
  const tab = await browser.newPage();
  const asked = [];
  tab.on("request", (request) => asked.push(request.url()));
  await tab.goto(pathToFileURL(page).href);
  await tab.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => window.axe.run());
  found[page] = {
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`),
    requests: asked.filter((url) => url !== pathToFileURL(page).href),
  };
}
await browser.close();
console.log(JSON.stringify(found));
