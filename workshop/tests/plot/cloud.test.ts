import { describe, expect, test } from 'vitest';
import { meansAt, peopleAt, radius, salesUntil, trailWeeks } from '../../plot/cloud.ts';
import { handMadeTeam } from '../hand_made.ts';

const team = handMadeTeam({ weeks: 10, people: 2 });

describe('the cloud', () => {
  test('stands where the answer says in a whole week', () => {
    const [first, second] = peopleAt(team, 3, null, false);
    expect([first!.y, first!.x]).toEqual([team.influence[6], team.empathy[6]]);
    expect(second!.y).toBe(team.influence[7]);
    expect(first!.trail).toEqual([]);
  });

  test('is half way between two weeks', () => {
    const [person] = peopleAt(team, 3.5, null, false);
    expect(person!.y).toBeCloseTo((team.influence[6]! + team.influence[8]!) / 2, 6);
  });

  test('does not go past the last week, nor before the first', () => {
    expect(peopleAt(team, 99, null, true)[0]!.y).toBe(team.influence[18]);
    expect(peopleAt(team, -1, null, true)[0]!.y).toBe(team.influence[0]);
  });

  test('draws a trail through each week, the newest last and no longer than it may be', () => {
    const [person] = peopleAt(team, 8.5, null, true);
    expect(person!.trail).toHaveLength(trailWeeks + 1);
    expect(person!.trail.at(-1)).toEqual([person!.x, person!.y]);
    expect(person!.trail[0]![1]).toBe(team.influence[2 * (9 - trailWeeks)]);
    expect(peopleAt(team, 0, null, true)[0]!.trail).toEqual([[team.empathy[0], team.influence[0]]]);
  });

  test('knows who is trained, by any training or by one', () => {
    const trained = (intervention: number | null) => peopleAt(team, 0, intervention, false).map((person) => person.trained);
    expect([trained(null), trained(0), trained(1)]).toEqual([[true, false], [false, false], [true, false]]);
  });

  test('adds up orders to the week, and draws more of them larger', () => {
    expect([...salesUntil(team, 2)]).toEqual([3, 6]);
    expect(radius(20)).toBeGreaterThan(radius(5));
    expect(radius(0)).toBeGreaterThan(0);
  });

  test('has a table of means of the trained and the others', () => {
    const { trained, others } = meansAt(team, 2, null);
    expect([trained.people, trained.sales, others.sales]).toEqual([1, 3, 6]);
    expect(trained.influence).toBeCloseTo(team.influence[4]!, 6);
  });
});
