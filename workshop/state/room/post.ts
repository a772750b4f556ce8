// What the page sends. A post is repeated until it is answered or refused: the server knows a repeated one.
import { signal } from '@preact/signals';
import type { Posts } from './messages.ts';
import { type Pauses, pauseAfter } from './pauses.ts';

/** The browser's `fetch`, or what stands in for it. */
export type Send = (path: string, request: RequestInit) => Promise<Response>;

export type Sent<A> = { is: 'answer'; answer: A } | { is: 'refusal'; status: number; message: string };

const patience = 8_000; // milliseconds for one try

/** Where a try has no answer: the room was asked too fast, or is away. */
type Unanswered = 'too_fast' | 'away';

function unanswered(status: number): Unanswered | null {
  if (status === 429) return 'too_fast';
  return status >= 500 ? 'away' : null;
}

async function refusalOf(response: Response): Promise<string> {
  const said = (await response.json().catch(() => null)) as { refusal?: { message?: unknown } } | null;
  return typeof said?.refusal?.message === 'string' ? said.refusal.message : `room: status ${response.status}`;
}

/** One try. */
async function tried<A>(send: Send, path: string, request: RequestInit): Promise<Sent<A> | Unanswered> {
  const impatient = new AbortController();
  const timer = setTimeout(() => impatient.abort(), patience);
  try {
    const response = await send(path, { ...request, signal: impatient.signal });
    if (response.ok) return { is: 'answer', answer: (await response.json()) as A };
    return unanswered(response.status) ?? { is: 'refusal', status: response.status, message: await refusalOf(response) };
  } catch {
    return 'away';
  } finally {
    clearTimeout(timer);
  }
}

export function newPost(send: Send, { pause }: Pauses) {
  /** Whether the last try did not reach the room. */
  const failing = signal(false);

  async function untilAnswered<A>(what: string, request: RequestInit): Promise<Sent<A>> {
    for (let tries = 0; ; ++tries) {
      const sent = await tried<A>(send, `/room/${what}`, request);
      failing.value = sent === 'away';
      if (typeof sent !== 'string') return sent;
      await pause(pauseAfter(tries));
    }
  }

  return {
    failing,
    ask: <A>(what: 'about') => untilAnswered<A>(what, { method: 'GET' }),
    post: <K extends keyof Posts>(what: K, body: Posts[K]['body']) =>
      untilAnswered<Posts[K]['answer']>(what, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  };
}
export type Post = ReturnType<typeof newPost>['post'];
