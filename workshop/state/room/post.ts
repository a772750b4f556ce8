// What the page sends. A post is repeated until it is answered or refused: the server knows a repeated one.
import type { Posts } from './messages.ts';
import { type Pauses, pauseAfter } from './pauses.ts';

/** The browser's `fetch`, or what stands in for it. */
export type Send = (path: string, request: RequestInit) => Promise<Response>;

export type Sent<A> = { is: 'answer'; answer: A } | { is: 'refusal'; status: number; message: string };

const patience = 8_000; // milliseconds for one try

/** Whether the room may answer yet: it is away, or was asked too fast. */
const later = (status: number) => status === 429 || status >= 500;

async function refusalOf(response: Response): Promise<string> {
  const said = (await response.json().catch(() => null)) as { refusal?: { message?: unknown } } | null;
  return typeof said?.refusal?.message === 'string' ? said.refusal.message : `room: status ${response.status}`;
}

/** One try; null where it has to be made again. */
async function tried<A>(send: Send, path: string, request: RequestInit): Promise<Sent<A> | null> {
  const impatient = new AbortController();
  const timer = setTimeout(() => impatient.abort(), patience);
  try {
    const response = await send(path, { ...request, signal: impatient.signal });
    if (response.ok) return { is: 'answer', answer: (await response.json()) as A };
    if (later(response.status)) return null;
    return { is: 'refusal', status: response.status, message: await refusalOf(response) };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

async function untilAnswered<A>(send: Send, { pause }: Pauses, path: string, request: RequestInit): Promise<Sent<A>> {
  for (let tries = 0; ; ++tries) {
    const sent = await tried<A>(send, path, request);
    if (sent) return sent;
    await pause(pauseAfter(tries));
  }
}

export function newPost(send: Send, pauses: Pauses) {
  return {
    ask: <A>(what: 'about') => untilAnswered<A>(send, pauses, `/room/${what}`, { method: 'GET' }),
    post: <K extends keyof Posts>(what: K, body: Posts[K]['body']) =>
      untilAnswered<Posts[K]['answer']>(send, pauses, `/room/${what}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}
export type Post = ReturnType<typeof newPost>['post'];
