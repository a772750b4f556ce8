import { describe, expect, test } from 'vitest';
import { ModelRefusal, buffersOf, handle } from '../../worker/handle.ts';
import type { Question } from '../../worker/messages.ts';

const question: Question = { id: 7, kind: 'about' };

describe('a message', () => {
  test('is answered under its id, and its buffers are handed over', () => {
    const influence = new Float32Array(3);
    const { reply, transfer } = handle({ ask: () => ({ weekly: { influence }, digest: 'x' }) }, question);
    expect(reply).toEqual({ id: 7, kind: 'about', ok: true, answer: { weekly: { influence }, digest: 'x' } });
    expect(transfer).toEqual([influence.buffer]);
  });

  test('that the model refuses becomes a refusal', () => {
    const refuse = () => {
      throw new ModelRefusal('card: no such card');
    };
    expect(handle({ ask: refuse }, question).reply).toEqual({ id: 7, kind: 'about', ok: false, refusal: { message: 'card: no such card' } });
  });

  test('that meets a defect is no refusal', () => {
    const fail = () => {
      throw new TypeError('defect');
    };
    expect(() => handle({ ask: fail }, question)).toThrow('defect');
  });

  test('has each buffer once in its list', () => {
    const shared = new ArrayBuffer(8);
    expect(buffersOf([new Float32Array(shared), new Uint8Array(shared)])).toEqual([shared]);
  });
});
