import { describe, expect, test } from 'vitest';
import { newTeam } from '../../state/team.ts';
import { handMadeTeam } from '../hand_made.ts';
import { answer, answering, refusal } from './answering.ts';

const company = { settings: {}, interventions: [], seed: 1 };
const loaded = async () => {
  const team = newTeam(answering(() => answer(handMadeTeam({ weeks: 4 }))).ask);
  await team.load(company);
  return team;
};

describe("a team's year", () => {
  test('plays to its end and stops there', async () => {
    const team = await loaded();
    team.play();
    for (let frame = 0; frame < 100 && team.playing.value; ++frame) team.frame(0.2, false);
    expect([team.position.value, team.playing.value]).toEqual([3, false]);
  });

  test('starts anew when it is played from its end', async () => {
    const team = await loaded();
    team.goTo(3);
    team.play();
    expect([team.position.value, team.playing.value]).toEqual([0, true]);
  });

  test('pauses on a whole week', async () => {
    const team = await loaded();
    team.play();
    team.frame(0.3, false);
    team.pause();
    expect([team.position.value, team.playing.value]).toEqual([1, false]);
  });

  test('stands still between two weeks for those who want no motion', async () => {
    const team = await loaded();
    team.play();
    team.frame(0.3, true);
    expect(team.position.value).toBe(0);
    team.frame(0.3, true);
    expect(team.position.value).toBe(1);
  });

  test('cannot be left by going too far', async () => {
    const team = await loaded();
    team.goTo(99);
    expect(team.week.value).toBe(3);
    team.goTo(-5);
    expect(team.week.value).toBe(0);
  });

  test("is not there when the program refuses, and says the program's words", async () => {
    const team = newTeam(answering(() => refusal('team.settings: no')).ask);
    await team.load(company);
    team.play();
    expect([team.answer.value, team.playing.value, team.refusal.value]).toEqual([null, false, 'team.settings: no']);
  });

  test('forgets a colour for a training that is gone', async () => {
    const team = await loaded();
    team.intervention.value = 1;
    await team.load(company);
    expect(team.intervention.value).toBeNull();
  });
});
