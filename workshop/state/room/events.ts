// Server-sent events, read from the bytes of an answer.

export interface Event {
  name: string;
  data: string;
}

const field = (block: string, name: string): string[] =>
  block.split('\n').flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1).replace(/^ /, '')] : []));

function eventOf(block: string): Event | null {
  const data = field(block, 'data');
  return data.length === 0 ? null : { name: field(block, 'event')[0] ?? 'message', data: data.join('\n') };
}

/** One event after another, until the stream ends or is ended; null with each piece that comes, which
 * says that somebody is there. */
export async function* eventsOf(body: ReadableStream<Uint8Array>, ended: AbortSignal): AsyncGenerator<Event | null> {
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined); // it may be broken already
  ended.addEventListener('abort', cancel);
  const decoder = new TextDecoder();
  let held = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      held += decoder.decode(value, { stream: true }).replaceAll('\r', '');
      const blocks = held.split('\n\n');
      held = blocks.pop()!;
      yield null;
      for (const event of blocks.map(eventOf)) if (event) yield event;
    }
  } finally {
    cancel();
    ended.removeEventListener('abort', cancel);
  }
}
