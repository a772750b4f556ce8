// Play, pause, go to a week, speed, and another team.
import { useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { nextSeed } from '../../state/company.ts';
import { team } from '../../state/current.ts';
import { change, page } from '../../state/page.ts';
import { speeds, type Speed } from '../../state/playback.ts';
import { meansAt } from '../../plot/cloud.ts';
import { still } from '../motion.ts';
import { numbers } from '../numbers.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';

/** Runs the frames while the year plays, and stops with the view. */
function useFrames() {
  useEffect(() => () => team.pause(), []);
  useSignalEffect(() => {
    if (!team.playing.value) return;
    let [before, handle] = [performance.now(), 0];
    const frame = (now: number) => {
      team.frame((now - before) / 1000, still());
      before = now;
      if (team.playing.peek()) handle = requestAnimationFrame(frame);
      else sayWhere();
    };
    handle = requestAnimationFrame(frame);
    return () => cancelAnimationFrame(handle);
  });
}

function sayWhere() {
  const year = team.answer.peek();
  if (!year) return;
  const week = team.week.peek();
  const { trained, others } = meansAt(year, week, null);
  const { points } = numbers.peek();
  const share = trained.people / year.people;
  const overall = (name: 'influence' | 'empathy') => points((trained.people ? trained[name] * share : 0) + (others.people ? others[name] * (1 - share) : 0));
  announce(words.peek().team.player.paused_at(week + 1, overall('influence'), overall('empathy')));
}

function Speeds() {
  const { player } = words.value.team;
  return (
    <label class="field">
      <span>{player.speed}</span>
      <select value={team.speed.value} onChange={({ currentTarget }) => (team.speed.value = Number(currentTarget.value) as Speed)}>
        {speeds.map((speed) => (
          <option key={speed} value={speed}>
            {player.speeds(speed)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Player() {
  const { player } = words.value.team;
  useFrames();
  const pressed = () => {
    if (!team.playing.value) return team.play();
    team.pause();
    sayWhere();
  };
  const weeks = team.last.value + 1;
  return (
    <div class="player">
      <button type="button" class="primary" disabled={!team.answer.value} onClick={pressed}>
        {team.playing.value ? `❚❚ ${player.pause}` : `▶ ${player.play}`}
      </button>
      <label class="scrub">
        <span>{player.week(team.week.value + 1, weeks)}</span>
        <input
          type="range" min={0} max={team.last.value} step={1} value={team.week.value} aria-label={player.scrub}
          aria-valuetext={player.week(team.week.value + 1, weeks)}
          onInput={({ currentTarget }) => {
            team.playing.value = false;
            team.goTo(Number(currentTarget.value));
          }}
        />
      </label>
      <Speeds />
      <button type="button" onClick={() => change({ seed: nextSeed(page.value.seed) })}>
        {player.another}
      </button>
    </div>
  );
}
