// Firefox, driven by WebDriver BiDi over its own socket.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from './browser.ts';

interface Message {
  id?: number;
  result?: unknown;
  error?: string;
  message?: string;
}

/** Firefox says on its standard error where it listens. */
function address(of: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    of.on('exit', () => reject(new Error('Firefox ended before it listened')));
    of.stderr!.on('data', (text: Buffer) => {
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(text.toString());
      if (found) resolve(`${found[1]}/session`);
    });
  });
}

export async function firefox(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'dyad-firefox-'));
  const process = spawn('firefox-esr', ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0']);
  const socket = new WebSocket(await address(process));
  await new Promise((open) => socket.addEventListener('open', open));
  const waiting = new Map<number, (message: Message) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
  });
  let last = 0;
  const send = <Result>(method: string, params: object) =>
    new Promise<Result>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error, message }) => (error ? reject(new Error(`${method}: ${message}`)) : resolve(result as Result)));
      socket.send(JSON.stringify({ id, method, params }));
    });

  await send('session.new', { capabilities: {} });
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
  const { context } = contexts[0]!;
  return {
    async open(url) {
      await send('browsingContext.navigate', { context, url: 'about:blank', wait: 'complete' });
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate(expression) {
      const { result } = await send<{ result: { value?: unknown } }>('script.evaluate', { expression, target: { context }, awaitPromise: true });
      return result.value;
    },
    async close() {
      socket.close();
      process.kill();
    },
  };
}
