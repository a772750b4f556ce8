// Where there is no address to share, a trainer says aloud what to open: a scenario or a view, and a number.
import { type Link, freshLink } from './link.ts';
import { type ViewName, viewNames } from './views.ts';

type Spoken = Pick<Link, 'view' | 'scenario' | 'seed'>;

/** "letting-go 2014". Says nothing of settings, trainings and moves. */
export const spokenCode = ({ view, scenario, seed }: Spoken): string => `${scenario ?? view} ${seed}`;

/** Whether the code says all that the link does, language and size aside. */
export function saysAll(link: Link): boolean {
  const { settings, interventions, moves, card, members, meetings, turns } = freshLink();
  const rest = (of: Partial<Link>) =>
    JSON.stringify([of.settings, of.interventions, of.moves, of.card, of.members, of.meetings, of.turns]);
  return rest(link) === rest({ settings, interventions, moves, card, members, meetings, turns });
}

/** What somebody typed who heard a code; null where it is none. Capitals, and spaces or dashes between words, do not matter. */
export function readSpokenCode(text: string, scenarios: readonly string[]): Spoken | null {
  const found = /^([a-z][a-z_-]*)-(\d{1,16})$/.exec(text.trim().toLowerCase().replaceAll(/[\s-]+/g, '-'));
  if (!found) return null;
  const [name, seed] = [found[1]!, Number(found[2])];
  if (!Number.isSafeInteger(seed)) return null;
  if (scenarios.includes(name)) return { view: 'scenarios', scenario: name, seed };
  const view = viewNames.find((known): known is ViewName => known === name);
  return view ? { view, scenario: null, seed } : null;
}
