// What the worker does with a message. No DOM and no worker in it, so that it runs in Node as well.
import type { Question, Reply } from './messages.ts';

/** The compiled model: takes a question, gives an answer, throws a ModelRefusal. */
export interface Model {
  ask(question: Question): unknown;
}

/** The model says no, in the program's own grammar. */
export class ModelRefusal extends Error {}

function* viewsIn(value: unknown): Generator<ArrayBufferView> {
  if (ArrayBuffer.isView(value)) yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* viewsIn(inner);
}

/** Every buffer in an answer, once: they are handed over, not copied. */
export const buffersOf = (answer: unknown): ArrayBuffer[] => [
  ...new Set([...viewsIn(answer)].map((each) => each.buffer as ArrayBuffer)),
];

/** The reply to a question, and the buffers to transfer with it. An error that is no refusal is a defect, and thrown. */
export function handle(model: Model, question: Question): { reply: Reply; transfer: ArrayBuffer[] } {
  const { id, kind } = question;
  try {
    const answer = model.ask(question);
    return { reply: { id, kind, ok: true, answer } as Reply, transfer: buffersOf(answer) };
  } catch (error) {
    if (!(error instanceof ModelRefusal)) throw error;
    return { reply: { id, kind, ok: false, refusal: { message: error.message } }, transfer: [] };
  }
}
