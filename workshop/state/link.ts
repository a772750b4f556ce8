// A link holds everything that the page shows: #v1/talk/nl?seed=7&card=reserved&moves=aot.c
// Only what differs from a fresh start is written.
import { type Card, type Intervention, type Move, type Settings, moveNames } from '../worker/messages.ts';
import { type ViewName, viewNames } from './views.ts';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];
/** A screen's type size follows its width; a projector's is larger. */
export const sizes = ['screen', 'projector'] as const;
export type Size = (typeof sizes)[number];
export const cards = ['warm', 'reserved', 'decided'] as const satisfies readonly Card[];

/** The largest conversation that the model takes. */
export const [maxMembers, maxMeetings, maxTurns] = [4, 8, 40];

export interface Link {
  view: ViewName;
  language: Language;
  size: Size;
  seed: number;
  scenario: string | null;
  settings: Settings;
  interventions: Intervention[];
  card: Card;
  members: number;
  meetings: number;
  turns: number;
  moves: (Move | null)[][];
}

const version = 'v1';

export const freshLink = (): Link => ({
  view: 'start',
  language: 'nl',
  size: 'screen',
  seed: 2014,
  scenario: null,
  settings: {},
  interventions: [],
  card: 'warm',
  members: 1,
  meetings: 3,
  turns: 12,
  moves: [],
});

/** One letter a move; a dash where the model chooses. */
const letters: Record<Move, string> = {
  ask: 'a',
  observe: 'o',
  tailor: 't',
  release: 'r',
  socialise: 's',
  pitch: 'p',
  push: 'u',
  close: 'c',
};
const moveOf = new Map<string, Move | null>([['-', null], ...moveNames.map((move) => [letters[move], move] as const)]);

class Damaged extends Error {}

/** The value if it fits, else the link is damaged. */
function fit<T>(value: T | undefined, fits: boolean): T {
  if (value === undefined || !fits) throw new Damaged();
  return value;
}

const oneOf = <T extends string>(known: readonly T[], text: string): T => fit(known.find((each) => each === text), true);

function whole(text: string, low: number, high: number): number {
  return fit(Number(text), /^\d+$/.test(text) && Number(text) >= low && Number(text) <= high);
}

export const writeMoves = (moves: Link['moves']) =>
  moves.map((meeting) => meeting.map((move) => (move ? letters[move] : '-')).join('')).join('.');

/** Whether they fit the conversation that they belong to is known when all of the link is read. */
export const readMoves = (text: string): Link['moves'] =>
  text.split('.').map((meeting) => [...meeting].map((letter) => fit(moveOf.get(letter), moveOf.has(letter))));

const movesFit = ({ moves, meetings, turns }: Link) => moves.length <= meetings && moves.every((meeting) => meeting.length <= turns);

/** Numbers and booleans as they are, names in quotes: JSON, so that each type reads back. JSON reads 1e999 as infinite. */
function readValue(text: string): number | string | boolean {
  const value: unknown = JSON.parse(text);
  if (Number.isFinite(value) || typeof value === 'string' || typeof value === 'boolean') return value as number | string | boolean;
  throw new Damaged();
}

const interventionNumbers = ['start', 'end', 'share', 'strength', 'half_life', 'n'] as const;

const writeIntervention = ({ kind, ...fields }: Intervention) =>
  [kind, ...Object.entries(fields).map(([name, value]) => `${name}:${value}`)].join('~');

function readIntervention(text: string): Intervention {
  const [kind = '', ...fields] = text.split('~');
  const found: Record<string, unknown> = { kind: fit(kind, /^[a-z_]+$/.test(kind)) };
  for (const field of fields) {
    const [name = '', value = ''] = field.split(':');
    if (name === 'group') found[name] = fit(value, /^[a-z0-9_]+$/.test(value));
    else found[oneOf(interventionNumbers, name)] = fit(Number(value), value !== '' && Number.isFinite(Number(value)));
  }
  return fit(found as unknown as Intervention, 'start' in found);
}

/** The part of an address from # on. */
export function writeLink(link: Link): string {
  const fresh = freshLink();
  const fields = new URLSearchParams();
  for (const name of ['size', 'seed', 'scenario', 'card', 'members', 'meetings', 'turns'] as const) {
    if (link[name] !== fresh[name]) fields.set(name, String(link[name]));
  }
  if (link.moves.length > 0) fields.set('moves', writeMoves(link.moves));
  for (const each of link.interventions) fields.append('with', writeIntervention(each));
  for (const [key, value] of Object.entries(link.settings)) fields.set(key, JSON.stringify(value));
  const query = fields.toString();
  return `#${version}/${link.view}/${link.language}${query ? `?${query}` : ''}`;
}

function readField(link: Link, name: string, text: string): void {
  if (name === 'size') link.size = oneOf(sizes, text);
  else if (name === 'seed') link.seed = whole(text, 0, Number.MAX_SAFE_INTEGER);
  else if (name === 'scenario') link.scenario = fit(text, /^[a-z0-9_-]+$/.test(text));
  else if (name === 'card') link.card = oneOf(cards, text);
  else if (name === 'members') link.members = whole(text, 1, maxMembers);
  else if (name === 'meetings') link.meetings = whole(text, 1, maxMeetings);
  else if (name === 'turns') link.turns = whole(text, 1, maxTurns);
  else if (name === 'moves') link.moves = readMoves(text);
  else if (name === 'with') link.interventions.push(readIntervention(text));
  else link.settings[fit(name, /^[a-z0-9_]+(\.[a-z0-9_]+)+$/.test(name))] = readValue(text);
}

/** What a link says; null where it is damaged. No link at all is a fresh start. */
export function readLink(hash: string): Link | null {
  const link = freshLink();
  if (hash === '' || hash === '#') return link;
  try {
    const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
    const [found, view = '', language = '', ...more] = path.split('/');
    fit(found, found === version && more.length === 0);
    link.view = oneOf(viewNames, view);
    link.language = oneOf(languages, language);
    for (const [name, text] of new URLSearchParams(query)) readField(link, name, text);
    return fit(link, movesFit(link));
  } catch {
    return null;
  }
}
