// The projector and the remote control: they hold the facilitator's key.
import { signal } from '@preact/signals';
import { newLine } from './line.ts';
import type { Command, ScreenSnapshot } from './messages.ts';
import type { Send } from './post.ts';

export function newFacilitator(send: Send, as: 'screen' | 'remote') {
  const line = newLine<ScreenSnapshot>(send, as);
  /** As long as this page was not loaded anew: so that a second phone can be let in. */
  const key = signal<string | null>(null);
  /** Why the room did not do what it was told, in its own words. */
  const refused = signal<string | null>(null);
  return {
    snapshot: line.snapshot,
    reach: line.reach,
    wake: line.wake,
    stop: line.stop,
    key,
    refused,
    /** With the key of the address; null where the browser has been let in before. */
    async enter(brought: string | null) {
      if (brought !== null) {
        const sent = await line.post('key', { key: brought });
        if (sent.is === 'refusal') refused.value = sent.message;
        else key.value = brought;
      }
      await line.connect();
    },
    async command(command: Command) {
      refused.value = null;
      const sent = await line.post('command', command);
      if (sent.is === 'refusal') refused.value = sent.message;
    },
  };
}
export type Facilitator = ReturnType<typeof newFacilitator>;
