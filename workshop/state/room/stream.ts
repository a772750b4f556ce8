// The room's snapshots, as they come. A stream that breaks, or falls silent, is opened again.
import { signal } from '@preact/signals';
import { eventsOf } from './events.ts';
import { type Pauses, pauseAfter } from './pauses.ts';
import type { Send } from './post.ts';

/** `looking`: not in reach now, and tried again; `over`: the room was closed; `unknown`: the room knows no seat or key of
 * ours; `lost`: it did before. */
export type Reach = 'looking' | 'here' | 'over' | 'unknown' | 'lost';

const silence = 25_000; // milliseconds: a stream says something every 10 s

/** Calls `end` when it has heard nothing for so long. */
function watchdog(end: () => void) {
  let timer = setTimeout(end, silence);
  return {
    heard() {
      clearTimeout(timer);
      timer = setTimeout(end, silence);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Follows one stream to its end, and says what is known then. Throws where it breaks. */
async function listen(send: Send, path: string, line: AbortController, heard: (data: string) => void): Promise<Reach> {
  const dog = watchdog(() => line.abort());
  try {
    const response = await send(path, { signal: line.signal, headers: { Accept: 'text/event-stream' }, cache: 'no-store' });
    if (!response.ok || !response.body) return response.status === 403 ? 'unknown' : 'looking';
    for await (const event of eventsOf(response.body, line.signal)) {
      if (line.signal.aborted) break;
      dog.heard();
      if (event?.name === 'over') return 'over';
      if (event) heard(event.data);
    }
    return 'looking';
  } finally {
    dog.stop();
  }
}

export function newStream<S>(send: Send, { pause }: Pauses, path: string, heard: (snapshot: S) => void) {
  const reach = signal<Reach>('looking');
  let line: AbortController | null = null; // of the stream that is open
  let watch = 0; // grows with each call of connect: an earlier one steps back
  let tries = 0;
  let known = false; // whether the room has let us in before

  const once = () =>
    listen(send, path, (line = new AbortController()), (data) => {
      tries = 0;
      known = true;
      reach.value = 'here';
      heard(JSON.parse(data) as S);
    }).catch((): Reach => 'looking'); // broken, or ended by us

  const stop = () => {
    watch += 1;
    line?.abort();
  };

  /** Opens the stream, in the place of one that may be open, and keeps it so. */
  async function connect(): Promise<void> {
    stop();
    tries = 0;
    for (const mine = watch; ; ) {
      const found = await once();
      if (watch !== mine) return;
      if (found === 'unknown') reach.value = known ? 'lost' : 'unknown';
      else if (found === 'over' || reach.value !== 'over') reach.value = found;
      if (found === 'unknown') return;
      await pause(pauseAfter(tries++));
      if (watch !== mine) return;
    }
  }

  return {
    reach,
    connect,
    /** The phone is back: what was open may be dead without having said so. */
    wake: () => (reach.value === 'unknown' || reach.value === 'lost' ? Promise.resolve() : connect()),
    /** We go by ourselves: nothing is lost. */
    forget() {
      stop();
      known = false;
      reach.value = 'unknown';
    },
    stop,
  };
}
