import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { eventsOf } from '../../../state/room/events.ts';
import { newPauses, pauseAfter } from '../../../state/room/pauses.ts';
import { lookerAt } from '../../../state/room/place.ts';
import { newStream } from '../../../state/room/stream.ts';
import { newEvents, served } from './served.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const passes = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

/** A stream whose openings are answered one after another. */
function streaming(...answers: (() => Response | Promise<Response>)[]) {
  const { send, asked } = served(() => (answers.shift() ?? (() => Promise.reject(new Error('away'))))());
  const heard: unknown[] = [];
  const pauses = newPauses();
  const stream = newStream(send, pauses, '/room/events?as=seat', (snapshot) => heard.push(snapshot));
  void stream.connect();
  return { stream, heard, asked, pauses };
}

describe('events', () => {
  test('are read across the borders of what arrives, and each piece is a sign of life', async () => {
    const bytes = new TextEncoder().encode(':\n\nevent: over\ndata: {}\n\ndata: "é\ndata: x"\r\n\r\n');
    const body = new ReadableStream<Uint8Array>({
      start(to) {
        for (const byte of bytes) to.enqueue(Uint8Array.of(byte));
        to.close();
      },
    });
    const found = [];
    for await (const event of eventsOf(body, new AbortController().signal)) found.push(event);
    expect(found).toHaveLength(bytes.length + 2);
    expect(found.filter((event) => event !== null)).toEqual([{ name: 'over', data: '{}' }, { name: 'message', data: '"é\nx"' }]);
  });
});

describe('the stream', () => {
  test('gives each snapshot', async () => {
    const events = newEvents();
    const { stream, heard } = streaming(events.response);
    await passes();
    expect(stream.reach.value).toBe('looking');
    events.snapshot({ revision: 1 });
    events.snapshot({ revision: 2 });
    await passes();
    expect([stream.reach.value, heard]).toEqual(['here', [{ revision: 1 }, { revision: 2 }]]);
  });

  test('is opened again when it ends or breaks, and the next snapshot mends all', async () => {
    const [first, second, third] = [newEvents(), newEvents(), newEvents()];
    const { stream, heard } = streaming(first.response, second.response, third.response);
    await passes();
    first.snapshot(1);
    first.end();
    await passes();
    expect(stream.reach.value).toBe('looking');
    await passes(10_000);
    second.snapshot(2);
    await passes();
    second.breakOff();
    await passes(10_000);
    third.snapshot(3);
    await passes();
    expect([stream.reach.value, heard]).toEqual(['here', [1, 2, 3]]);
  });

  test('that falls silent for 25 s is opened again; a comment is enough to keep it', async () => {
    const events = newEvents();
    const { asked } = streaming(events.response);
    await passes();
    events.snapshot(1);
    for (let time = 0; time < 60; time += 10) {
      await passes(10_000);
      events.comment();
    }
    await passes();
    expect(asked).toHaveLength(1);
    await passes(26_000);
    expect(asked.length).toBeGreaterThan(1);
  });

  test('is looked for later and later, up to 10 s', async () => {
    const { asked } = streaming();
    await passes(120_000);
    expect(asked.length).toBeGreaterThan(120 / 10);
    expect(asked.length).toBeLessThan(30);
    for (let tries = 0; tries < 50; ++tries) {
      expect(pauseAfter(tries)).toBeLessThanOrEqual(10_000);
      expect(pauseAfter(tries)).toBeGreaterThanOrEqual(250);
    }
  });

  test('a phone that wakes up waits for nothing, and leaves a stream that may be dead', async () => {
    const [dead, live] = [newEvents(), newEvents()];
    const { stream, heard, asked } = streaming(dead.response, live.response);
    await passes();
    dead.snapshot(1);
    await passes();
    void stream.wake();
    await passes();
    live.snapshot(2);
    await passes();
    expect([asked.length, stream.reach.value, heard]).toEqual([2, 'here', [1, 2]]);
  });

  test('says that the room was closed, and looks whether it opens again', async () => {
    const [events, again] = [newEvents(), newEvents()];
    const away = () => Promise.reject(new Error('away'));
    const { stream, heard } = streaming(events.response, away, again.response);
    await passes();
    events.over();
    await passes(2_000);
    expect(stream.reach.value).toBe('over');
    await passes(20_000);
    again.snapshot(1);
    await passes();
    expect([stream.reach.value, heard]).toEqual(['here', [1]]);
  });

  test('to somebody whom the room does not know is not asked for again', async () => {
    const { stream, asked } = streaming(() => new Response('', { status: 403 }));
    await passes(60_000);
    void stream.wake();
    await passes(60_000);
    expect([stream.reach.value, asked.length]).toEqual(['unknown', 1]);
  });

  test('to somebody whom the room has known before is lost, unless they went by themselves', async () => {
    const events = newEvents();
    const { stream } = streaming(events.response, () => new Response('', { status: 403 }), () => new Response('', { status: 403 }));
    await passes();
    events.snapshot(1);
    events.end();
    await passes(1_000);
    expect(stream.reach.value).toBe('lost');
    stream.forget();
    void stream.connect();
    await passes();
    expect(stream.reach.value).toBe('unknown');
  });
});

test('the address says who looks, and from disk nobody is in a room', () => {
  expect(lookerAt('http:', '/room')).toBe('seat');
  expect(lookerAt('https:', '/room/')).toBe('seat');
  expect(lookerAt('http:', '/room/screen')).toBe('screen');
  expect(lookerAt('http:', '/room/remote')).toBe('remote');
  expect(lookerAt('file:', '/room')).toBeNull();
  expect(lookerAt('http:', '/dyad.html')).toBeNull();
  expect(lookerAt('http:', '/constructor')).toBeNull();
});
