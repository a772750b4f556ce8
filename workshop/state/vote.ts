// Raised hands: counted before the reveal, locked by it.

export interface Vote {
  counts: readonly number[]; // hands for each option
  locked: boolean;
}

export const maxHands = 500;

export const noVote = (options: number): Vote => ({ counts: Array<number>(options).fill(0), locked: false });

/** The vote with `count` hands for `option`. A locked vote stays as it is; counts are whole and from 0 to `maxHands`. */
export function counted(vote: Vote, option: number, count: number): Vote {
  if (vote.locked || !Number.isFinite(count) || !(option in vote.counts)) return vote;
  const whole = Math.min(maxHands, Math.max(0, Math.round(count)));
  return { ...vote, counts: vote.counts.map((old, index) => (index === option ? whole : old)) };
}

export const hands = (vote: Vote) => vote.counts.reduce((sum, count) => sum + count, 0);

/** Nothing to lock where nobody has raised a hand. */
export const locked = (vote: Vote): Vote => (hands(vote) > 0 ? { ...vote, locked: true } : vote);

/** The share of the hands for each option, 0 where there are none. */
export const shares = (vote: Vote): number[] => vote.counts.map((count) => (hands(vote) > 0 ? count / hands(vote) : 0));
