// WebKitGTK's small browser, driven by the WebDriver that comes with it. It wants a screen: see scripts/other-browsers.
import { spawn } from 'node:child_process';
import type { Browser } from './browser.ts';

const port = 4455;
const program = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

async function answers(): Promise<void> {
  for (let tries = 0; tries < 100; ++tries) {
    if (await fetch(`http://127.0.0.1:${port}/status`).then((reply) => reply.ok, () => false)) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('WebKitWebDriver does not answer');
}

export async function webkit(): Promise<Browser> {
  const driver = spawn('WebKitWebDriver', [`--port=${port}`]);
  await answers();
  const send = async <Value>(method: string, path: string, body?: object) => {
    const reply = await fetch(`http://127.0.0.1:${port}/session${path}`, { method, body: body ? JSON.stringify(body) : null });
    const { value } = (await reply.json()) as { value: Value & { message?: string } };
    if (!reply.ok) throw new Error(`${path}: ${value.message}`);
    return value;
  };
  const options = { binary: program, args: ['--automation'] };
  const wanted = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } };
  const { sessionId } = await send<{ sessionId: string }>('POST', '', wanted);
  return {
    async open(url) {
      await send('POST', `/${sessionId}/url`, { url: 'about:blank' });
      await send('POST', `/${sessionId}/url`, { url });
    },
    evaluate: (expression) => send('POST', `/${sessionId}/execute/sync`, { script: `return ${expression}`, args: [] }),
    async close() {
      await send('DELETE', `/${sessionId}`);
      driver.kill();
    },
  };
}
