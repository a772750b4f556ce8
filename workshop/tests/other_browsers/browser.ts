// As much of a browser as trying the page takes.

export interface Browser {
  open(url: string): Promise<void>;
  /** The value of an expression on the page. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Waits until the page says something; throws with what it says instead. */
export async function says(browser: Browser, wanted: RegExp): Promise<string> {
  let text = '';
  for (let tries = 0; tries < 300; ++tries) {
    text = String(await browser.evaluate(`document.querySelector('main')?.innerText ?? ''`));
    const found = wanted.exec(text);
    if (found) return found[0];
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`the page does not say ${wanted} but:\n${text}`);
}

/** Presses the first button whose name matches, once it can be pressed. */
export async function press(browser: Browser, name: RegExp): Promise<void> {
  const button = `[...document.querySelectorAll('button')].find((each) => ${name}.test(each.textContent) && !each.disabled)`;
  for (let tries = 0; tries < 300; ++tries) {
    if (await browser.evaluate(`((button) => button && (button.click(), true))(${button}) ?? false`)) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`there is no button ${name}`);
}
