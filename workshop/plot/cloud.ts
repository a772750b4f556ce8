// Two hundred people, week by week: where each of them is between two weeks, and the trail behind.
import type { TeamAnswer } from '../worker/messages.ts';

export interface Person {
  x: number; // empathy, 0 to 1
  y: number; // influence, 0 to 1
  sales: number; // orders so far
  trained: boolean;
  trail: [number, number][]; // oldest first, the place now last
}

export const trailWeeks = 6;

type Columns = Pick<TeamAnswer, 'weeks' | 'people' | 'influence' | 'empathy' | 'sales' | 'training' | 'treated'>;

/** Everybody at `position`, in weeks from 0 and between two of them on the straight line.
 * `intervention` counts as training; null: any. `trails`: whether to look back. */
export function peopleAt(team: Columns, position: number, intervention: number | null, trails: boolean): Person[] {
  const last = team.weeks - 1;
  const now = Math.min(Math.max(position, 0), last);
  const week = Math.min(Math.floor(now), last);
  const sales = salesUntil(team, week);
  return Array.from({ length: team.people }, (_, person) => {
    const here = placeAt(team, person, now);
    return {
      x: here[0],
      y: here[1],
      sales: sales[person]!,
      trained: isTrained(team, person, intervention),
      trail: trails ? trailOf(team, person, now, here) : [],
    };
  });
}

const isTrained = (team: Pick<Columns, 'training' | 'treated'>, person: number, intervention: number | null) =>
  intervention === null ? team.treated[person] !== 0 : ((team.training[person]! >> intervention) & 1) === 1;

function placeAt(team: Columns, person: number, position: number): [number, number] {
  const week = Math.floor(position);
  const next = Math.min(week + 1, team.weeks - 1);
  const part = position - week;
  const between = (column: ArrayLike<number>) =>
    column[week * team.people + person]! * (1 - part) + column[next * team.people + person]! * part;
  return [between(team.empathy), between(team.influence)];
}

function trailOf(team: Columns, person: number, now: number, here: [number, number]): [number, number][] {
  const first = Math.max(0, Math.ceil(now) - trailWeeks);
  const trail: [number, number][] = [];
  for (let week = first; week < now; ++week) trail.push(placeAt(team, person, week));
  return [...trail, here];
}

/** Orders of each person in the weeks up to and with `week`. */
export function salesUntil(team: Columns, week: number): Float64Array {
  const sums = new Float64Array(team.people);
  for (let at = 0; at < (week + 1) * team.people; ++at) sums[at % team.people]! += team.sales[at]!;
  return sums;
}

/** Radius of a dot in em: area in proportion to orders, above a smallest size that can be seen. */
export const radius = (sales: number) => Math.sqrt(0.02 + 0.008 * sales);

/** Where the trained and the others are on average; null where there are none. */
export function middles(people: Person[]): { trained: [number, number] | null; others: [number, number] | null } {
  const middle = (group: Person[]): [number, number] | null =>
    group.length === 0 ? null : [sum(group, (one) => one.x) / group.length, sum(group, (one) => one.y) / group.length];
  return { trained: middle(people.filter((one) => one.trained)), others: middle(people.filter((one) => !one.trained)) };
}

const sum = (people: Person[], value: (person: Person) => number) => people.reduce((total, person) => total + value(person), 0);

export interface Means {
  people: number;
  influence: number;
  empathy: number;
  customer_power: number;
  sales: number; // so far
}

/** Means of the trained and of the others in one week: the table behind the cloud. */
export function meansAt(team: Columns & Pick<TeamAnswer, 'customer_power'>, week: number, intervention: number | null): { trained: Means; others: Means } {
  const means = { trained: emptyMeans(), others: emptyMeans() };
  const sales = salesUntil(team, week);
  for (let person = 0; person < team.people; ++person) {
    const trained = isTrained(team, person, intervention);
    const group = trained ? means.trained : means.others;
    const at = week * team.people + person;
    group.people += 1;
    group.influence += team.influence[at]!;
    group.empathy += team.empathy[at]!;
    group.customer_power += team.customer_power[at]!;
    group.sales += sales[person]!;
  }
  for (const group of [means.trained, means.others])
    for (const name of ['influence', 'empathy', 'customer_power', 'sales'] as const) group[name] /= group.people;
  return means;
}

const emptyMeans = (): Means => ({ people: 0, influence: 0, empathy: 0, customer_power: 0, sales: 0 });
