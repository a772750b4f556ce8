// The page's side of the line: questions go to the worker, answers come back as promises.
import type { Kind, Question, Refusal, Reply, Requests } from './messages.ts';

/** What became of a question. A refusal is a value, not an exception; `stale` says that the same channel
 * was asked something newer meanwhile, so that nobody needs this answer any more. */
export type Outcome<K extends Kind = Kind> =
  | { is: 'answer'; answer: Requests[K]['answer'] }
  | { is: 'refusal'; refusal: Refusal }
  | { is: 'stale' };

/** As much of a Worker as is needed, so that a test can stand in for one. */
export interface Line {
  postMessage(question: Question): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Waiting {
  question: Question;
  channel: string;
  resolve: (outcome: Outcome) => void;
}

const stale: Outcome = { is: 'stale' };

/**
 * Asks one question at a time, in order. So a question that became stale while it waited is never computed.
 * A worker that breaks down is replaced; the question that broke it is refused, the others are asked again.
 */
export class Client {
  #open: (() => Line) | null = null;
  #line: Line | null = null;
  #next = 1;
  #waiting: Waiting[] = [];
  #asked: Waiting | null = null;

  /** From now on `open` makes the workers. What was asked before is asked now. */
  connect(open: () => Line): void {
    this.#open = open;
    this.#proceed();
  }

  /** Resolves when the answer is there, and never rejects. A newer question on the same channel makes older ones stale. */
  ask<K extends Kind>(kind: K, ask: Requests[K]['ask'], channel: string = kind): Promise<Outcome<K>> {
    return new Promise((resolve) => {
      this.#forget(channel);
      const question = { id: this.#next++, kind, ...ask } as Question;
      this.#waiting.push({ question, channel, resolve: resolve as (outcome: Outcome) => void });
      this.#proceed();
    });
  }

  #forget(channel: string) {
    for (const old of this.#waiting.filter((each) => each.channel === channel)) old.resolve(stale);
    this.#waiting = this.#waiting.filter((each) => each.channel !== channel);
    if (this.#asked?.channel === channel) this.#asked.resolve(stale);
  }

  #proceed() {
    if (this.#asked || !this.#open) return;
    this.#asked = this.#waiting.shift() ?? null;
    if (!this.#asked) return;
    this.#line ??= this.#begin(this.#open());
    this.#line.postMessage(this.#asked.question);
  }

  #begin(line: Line): Line {
    line.onmessage = ({ data }) => this.#settle(data);
    line.onerror = (event) => {
      event.preventDefault?.();
      line.terminate();
      this.#line = null;
      this.#finish({ is: 'refusal', refusal: { message: event.message } });
    };
    return line;
  }

  #settle(reply: Reply) {
    if (reply.id !== this.#asked?.question.id) return;
    this.#finish(reply.ok ? { is: 'answer', answer: reply.answer } : { is: 'refusal', refusal: reply.refusal });
  }

  #finish(outcome: Outcome) {
    const asked = this.#asked;
    this.#asked = null;
    asked?.resolve(outcome);
    this.#proceed();
  }
}
