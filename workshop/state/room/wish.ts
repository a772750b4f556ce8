// What a participant wants to be counted: a vote, a guess. It may change, and the newest counts, so it is sent last.
import { signal } from '@preact/signals';
import type { Sent } from './post.ts';

export function newWish<W>(deliver: (wish: W) => Promise<Sent<object>>, refused: (sent: Sent<object> & { is: 'refusal' }) => void) {
  const wish = signal<W | null>(null);
  let sending = false;

  async function sendNewest() {
    for (let sent: W | null = null; wish.value !== null && wish.value !== sent; ) {
      sent = wish.value;
      const result = await deliver(sent);
      if (result.is === 'answer') continue;
      if (wish.value === sent) wish.value = null;
      refused(result);
    }
  }

  return {
    wish,
    async set(next: W) {
      wish.value = next;
      if (sending) return;
      sending = true;
      await sendNewest();
      sending = false;
    },
    /** The room has it, or counts something else by now. */
    forget: () => (wish.value = null),
  };
}
