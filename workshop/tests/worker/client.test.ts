import { beforeEach, describe, expect, test } from 'vitest';
import { Client, type Line } from '../../worker/client.ts';
import type { Question, Reply } from '../../worker/messages.ts';

/** A worker that answers when it is told to. */
class Scripted implements Line {
  asked: Question[] = [];
  ended = false;
  onmessage: Line['onmessage'] = null;
  onerror: Line['onerror'] = null;

  postMessage(question: Question) {
    this.asked.push(question);
  }
  terminate() {
    this.ended = true;
  }
  reply(reply: Partial<Reply>) {
    const { id, kind } = this.asked.at(-1)!;
    this.onmessage!({ data: { id, kind, ...reply } } as MessageEvent<Reply>);
  }
  answer(answer: unknown) {
    this.reply({ ok: true, answer } as Partial<Reply>);
  }
}

let lines: Scripted[];
let client: Client;

beforeEach(() => {
  lines = [];
  client = new Client();
  client.connect(() => {
    lines.push(new Scripted());
    return lines.at(-1)!;
  });
});

const ask = (seed: number, channel?: string) => client.ask('survive', { headline: 'genes', seed }, channel);

describe('the page asks its worker', () => {
  test('and gets the answer', async () => {
    const outcome = ask(1);
    lines[0]!.answer('one');
    expect(await outcome).toEqual({ is: 'answer', answer: 'one' });
  });

  test('and is answered when a worker is there', async () => {
    const early = new Client();
    const outcome = early.ask('about', {});
    const line = new Scripted();
    early.connect(() => line);
    line.answer('one');
    expect(await outcome).toEqual({ is: 'answer', answer: 'one' });
  });

  test('and gets a refusal as a value', async () => {
    const outcome = ask(1);
    lines[0]!.reply({ ok: false, refusal: { message: 'no' } } as Partial<Reply>);
    expect(await outcome).toEqual({ is: 'refusal', refusal: { message: 'no' } });
  });

  test('one question at a time, in order', async () => {
    const [first, second] = [ask(1, 'a'), ask(2, 'b')];
    expect(lines[0]!.asked).toHaveLength(1);
    lines[0]!.answer('one');
    lines[0]!.answer('two');
    expect([await first, await second]).toMatchObject([{ answer: 'one' }, { answer: 'two' }]);
  });

  test('and hears at once that an answer became stale', async () => {
    const [first, second, third] = [ask(1), ask(2), ask(3)];
    expect([await first, await second]).toEqual([{ is: 'stale' }, { is: 'stale' }]);
    lines[0]!.answer('one');
    lines[0]!.answer('three');
    expect(await third).toEqual({ is: 'answer', answer: 'three' });
    expect(lines[0]!.asked.map((question) => 'seed' in question && question.seed)).toEqual([1, 3]);
  });

  test('and takes no reply to another question', async () => {
    const outcome = ask(1);
    lines[0]!.reply({ id: 99, ok: true, answer: 'other' } as unknown as Partial<Reply>);
    lines[0]!.answer('one');
    expect(await outcome).toMatchObject({ answer: 'one' });
  });

  test('and goes on with a new worker when one breaks down', async () => {
    const [first, second] = [ask(1, 'a'), ask(2, 'b')];
    lines[0]!.onerror!({ message: 'out of memory' } as ErrorEvent);
    expect(await first).toEqual({ is: 'refusal', refusal: { message: 'out of memory' } });
    expect(lines[0]!.ended).toBe(true);
    lines[1]!.answer('two');
    expect(await second).toMatchObject({ answer: 'two' });
  });
});
