// Pauses between two tries: longer and longer, no two phones at the same moment, and over at once when a phone wakes up.

const [shortest, longest] = [500, 10_000]; // milliseconds

/** The pause after the failed try number `tries`, from 0. */
export const pauseAfter = (tries: number): number => Math.min(longest, shortest * 2 ** tries) * (0.5 + Math.random() / 2);

export function newPauses() {
  const waiting = new Set<() => void>();
  return {
    pause: (milliseconds: number) =>
      new Promise<void>((resolve) => {
        const end = () => {
          clearTimeout(timer);
          waiting.delete(end);
          resolve();
        };
        const timer = setTimeout(end, milliseconds);
        waiting.add(end);
      }),
    /** The phone is back: nobody waits any longer. */
    wake: () => [...waiting].forEach((end) => end()),
  };
}
export type Pauses = ReturnType<typeof newPauses>;
