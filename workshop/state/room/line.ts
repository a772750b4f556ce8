// A page's line to the room: what it sends, and the snapshots that it follows.
import { signal } from '@preact/signals';
import { newPauses } from './pauses.ts';
import { newPost, type Send } from './post.ts';
import type { Looker } from './place.ts';
import { newStream } from './stream.ts';

export function newLine<S>(send: Send, looker: Looker, heard: (snapshot: S) => void = () => undefined) {
  const pauses = newPauses();
  const snapshot = signal<S | null>(null);
  const stream = newStream<S>(send, pauses, `/room/events?as=${looker}`, (next) => {
    snapshot.value = next;
    heard(next);
  });
  const wake = () => {
    pauses.wake();
    void stream.wake();
  };
  return { ...newPost(send, pauses), snapshot, reach: stream.reach, connect: stream.connect, forget: stream.forget, stop: stream.stop, wake };
}
