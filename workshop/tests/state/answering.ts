// A model that answers what a test tells it to.
import type { Ask } from '../../state/asking.ts';
import type { Outcome } from '../../worker/client.ts';
import type { Kind } from '../../worker/messages.ts';

export const answer = (value: unknown) => ({ is: 'answer', answer: value }) as Outcome;
export const refusal = (message: string) => ({ is: 'refusal', refusal: { message } }) as Outcome;

/** `asked` holds all that was asked, in order. */
export function answering(reply: (kind: Kind, question: never) => Outcome | Promise<Outcome>) {
  const asked: { kind: Kind; question: Record<string, unknown>; channel: string | undefined }[] = [];
  const ask = (async (kind: Kind, question: object, channel?: string) => {
    asked.push({ kind, question: question as Record<string, unknown>, channel });
    return reply(kind, question as never);
  }) as unknown as Ask;
  return { ask, asked };
}
