// Puts the turns of a conversation into sentences. Which one is decided by seed, meeting and what was said before, so
// that the same conversation always reads the same, in either language, and a turn more changes nothing before it.
import { moveNames, type Card, type Move, type Reaction, type Stage, type Turn } from '../worker/messages.ts';
import type { Pool, Replies, Sentences } from './sentences.ts';

export type Line = Pick<Turn, 'move' | 'stage' | 'reaction' | 'engaged' | 'sold'>;
export interface Spoken {
  said: string;
  reply: string;
}

/** Pools to choose from with the names that decide a draw. All of a tier are used up before the next is touched. */
type Tier = readonly (readonly [name: string, pool: Pool])[];

/** How often each sentence was used, by name and number: in this meeting, in all. */
interface Used {
  here: Map<string, number>;
  ever: Map<string, number>;
}

/**
 * What both say in each turn of each meeting. No sentence comes twice in a meeting of up to 12 turns, whatever the
 * moves; in a longer one as late as possible. Between meetings an answer is repeated as late as possible.
 */
export function speak(
  sentences: Sentences,
  card: Card,
  seed: number,
  meetings: readonly (readonly Line[])[],
): Spoken[][] {
  const ever = new Map<string, number>();
  return meetings.map((lines, meeting) => {
    const used = { here: new Map<string, number>(), ever };
    return lines.map((line, turn) => {
      const asked = lines.slice(0, turn).some((before) => before.move === 'close');
      const draw = `${seed} ${meeting}`;
      const said = choose(saidTiers(sentences.said[line.move], line), used, draw);
      const fitting = said.name === `${line.move}.deciding` && line.reaction === 'committing' ? said.number : null;
      const reply = choose(replyTiers(sentences.replies[card], line, asked), used, draw, fitting);
      return { said: said.text, reply: reply.text };
    });
  });
}

/** What the salesperson would say with this move after these meetings; the last is the one that goes on. */
export function wouldSay(
  sentences: Sentences,
  card: Card,
  seed: number,
  meetings: readonly (readonly Line[])[],
  move: Move,
  stage: Stage,
): string {
  const line: Line = { move, stage, reaction: 'engaged', engaged: true, sold: false };
  const tried = [...meetings.slice(0, -1), [...(meetings.at(-1) ?? []), line]];
  return speak(sentences, card, seed, tried).at(-1)!.at(-1)!.said;
}

const stagesFrom: Record<Stage, readonly Stage[]> = {
  opening: ['opening', 'exploring', 'deciding'],
  exploring: ['exploring', 'deciding', 'opening'],
  deciding: ['deciding', 'exploring', 'opening'],
};

function saidTiers(pools: Record<Stage, Pool>, line: Line): Tier[] {
  return stagesFrom[line.stage].map((stage) => [[`${line.move}.${stage}`, pools[stage]] as const]);
}

/** asked: whether the order was asked for in this meeting before. */
function replyTiers(replies: Replies, line: Line, asked: boolean): Tier[] {
  const { move, reaction } = line;
  const of = (from: Reaction, name: Move | 'any') => [`${from}.${name}`, replies[from][name]] as const;
  if (move !== 'close') {
    const others = moveNames.filter((other) => other !== move && other !== 'close');
    return [[of(reaction, move), of(reaction, 'any')], others.map((other) => of(reaction, other))];
  }
  if (line.sold) return [[of('committing', 'close')]];
  // A no. One who leans towards a yes and does not bargain says it kindly.
  const no = reaction === 'bargaining' ? 'bargaining' : 'cool';
  const plain: Tier = [of(no, 'close'), of(no, 'any')];
  if (no === 'cool' && line.engaged && line.stage === 'deciding') return [[of('engaged', 'close')], plain];
  return [asked ? [['again', replies.again], ...plain] : plain];
}

interface Chosen {
  name: string;
  number: number;
  text: string;
}

/** fitting: number of the sentence that fits best in the first pool of a tier, if any does. */
function choose(tiers: readonly Tier[], used: Used, draw: string, fitting: number | null = null): Chosen {
  const candidates = tiers.flatMap((tier, rank) =>
    tier.flatMap(([name, pool], order) =>
      pool.map((text, number) => {
        const id = `${name}.${number}`;
        const [here, ever] = [used.here.get(id) ?? 0, used.ever.get(id) ?? 0];
        const apart = order === 0 && number === fitting ? 0 : 1;
        return { id, name, number, text, keys: [here, rank, ever, order, apart, hash(`${draw} ${id}`)] };
      }),
    ),
  );
  const best = candidates.reduce((a, b) => (isBefore(b.keys, a.keys) ? b : a));
  used.here.set(best.id, (used.here.get(best.id) ?? 0) + 1);
  used.ever.set(best.id, (used.ever.get(best.id) ?? 0) + 1);
  return best;
}

/** Lexicographic order; both of the same length. */
function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const k = a.findIndex((value, at) => value !== b[at]);
  return k >= 0 && a[k]! < b[k]!;
}

/** FNV-1a with the last mixing step of MurmurHash3, so that neighbouring names are far apart. 0 to 2^32 - 1. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) h = Math.imul(h ^ text.charCodeAt(k), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
