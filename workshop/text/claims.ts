import type { Headline, Verdict } from '../worker/messages.ts';

/** Another account of what is observed, as a switch. `model` is the model as it is; `no_scar` switches off what a headline is
 * about, and is no other account. */
export type Rival = 'model' | 'no_erosion' | 'no_scar' | 'no_gain' | 'no_sensitivity' | 'a1_learning' | 'a1_choice' | 'all';

export interface HeadlineWords {
  /** The claim, as a newspaper would print it. */
  claim: string;
  /** What is counted to test it; above zero speaks for the claim, where nothing else is said. */
  measured: string;
  /** Unit of the effect, after a number. */
  unit: string;
}

export interface ClaimWords {
  headlines: Record<Headline, HeadlineWords>;
  verdicts: Record<Verdict, { name: string; what: string }>;
  rivals: Record<Rival, { name: string; what: string }>;
}
