// A server made by hand: answers what a test tells it to, and keeps what it was asked.
import type { Room, SeatSnapshot } from '../../../state/room/messages.ts';

export const roomOf = (part: Partial<Room> = {}): Room => ({
  revision: 1, scenario: 'letting-go', round: 1, mode: 'each', phase: 'playing', language: 'nl', keeps: false,
  people: 1, here: 1, most_people: 300,
  conversation: { seed: 2014, card: 'decided', members: 3, meetings: 3, turns: 12 },
  together: null, ...part,
});

export const seatOf = (seat: Partial<SeatSnapshot['seat']> = {}, room: Partial<Room> = {}): SeatSnapshot => ({
  room: roomOf(room),
  seat: { alias: 'Rode Reiger', role: null, partner: null, moves: '', over: false, vote: null, guess: null, ...seat },
  at_reveal: null,
});

type Answer = (path: string, body: unknown) => Response | Promise<Response>;

/** A `fetch` that rejects when it is aborted, as a browser's does. */
export function served(answer: Answer) {
  const asked: { path: string; body: unknown }[] = [];
  const send = (path: string, { body, signal }: RequestInit) => {
    const question = { path, body: typeof body === 'string' ? (JSON.parse(body) as unknown) : null };
    asked.push(question);
    return new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('aborted')));
      Promise.resolve(answer(path, question.body)).then(resolve, reject);
    });
  };
  return { send, asked, posts: (what: string) => asked.filter(({ path }) => path === `/room/${what}`).map(({ body }) => body) };
}

export const refused = (status: number, message: string) => Response.json({ refusal: { message } }, { status });

/** A stream that a test writes to. */
export function newEvents() {
  let to: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (to = controller) });
  const write = (text: string) => to.enqueue(new TextEncoder().encode(text));
  return {
    response: () => new Response(body),
    write,
    snapshot: (snapshot: unknown) => write(`data: ${JSON.stringify(snapshot)}\n\n`),
    comment: () => write(':\n\n'),
    over: () => write('event: over\ndata: {}\n\n'),
    end: () => to.close(),
    breakOff: () => to.error(new Error('network')),
  };
}
