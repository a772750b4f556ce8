// Playing through the weeks. Frames may be dropped, weeks never: one frame goes on by a week at most.

export const speeds = [1, 2, 4, 8] as const; // weeks a second
export type Speed = (typeof speeds)[number];

/** The position, in weeks, after `seconds` more: never past the next whole week, so that each week is drawn, nor past the last. */
export function advanced(position: number, seconds: number, speed: number, last: number): number {
  const next = Math.floor(position) + 1;
  return Math.min(position + Math.max(0, seconds) * speed, next, last);
}

/** With reduced motion there is nothing between two weeks: the whole weeks that `seconds` more have reached, one at most. */
export function stepped(position: number, waited: number, speed: number, last: number): { position: number; waited: number } {
  if (waited * speed < 1) return { position: Math.floor(position), waited };
  return { position: Math.min(Math.floor(position) + 1, last), waited: 0 };
}
