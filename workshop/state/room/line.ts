// A page's line to the room: what it sends, and the snapshots that it follows.
import { computed, signal } from '@preact/signals';
import { newPauses } from './pauses.ts';
import { newPost, type Send } from './post.ts';
import type { Looker } from './place.ts';
import { type Reach, newStream } from './stream.ts';

export function newLine<S>(send: Send, looker: Looker, heard: (snapshot: S) => void = () => undefined) {
  const pauses = newPauses();
  const snapshot = signal<S | null>(null);
  const stream = newStream<S>(send, pauses, `/room/events?as=${looker}`, (next) => {
    snapshot.value = next;
    heard(next);
  });
  const { ask, post, failing } = newPost(send, pauses);
  /** What cannot be sent is out of reach, too, while a stream still seems to be open. */
  const reach = computed<Reach>(() => (stream.reach.value === 'here' && failing.value ? 'looking' : stream.reach.value));
  const wake = () => {
    pauses.wake();
    void stream.wake();
  };
  return { ask, post, snapshot, reach, connect: stream.connect, forget: stream.forget, stop: stream.stop, wake };
}
