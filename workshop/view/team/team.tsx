// A year of a team as a cloud, its trainings, and its twins.
import { useEffect } from 'preact/hooks';
import { companyOf } from '../../state/company.ts';
import { team, twins } from '../../state/current.ts';
import { change, page } from '../../state/page.ts';
import { words } from '../words.ts';
import { Player } from './player.tsx';
import { Trainings } from './trainings.tsx';
import { Twins } from './twins.tsx';
import { Year } from './year.tsx';

/** Says that the company is not the usual one, and how to get it back. */
function OtherSettings() {
  const text = words.value.team;
  const count = Object.keys(page.value.settings).length;
  if (count === 0) return null;
  return (
    <p class="notice">
      {text.settings_differ(count)}{' '}
      <button type="button" onClick={() => change({ settings: {} })}>
        {text.back_to_usual}
      </button>
    </p>
  );
}

/** Works out the year of the company that the page shows, and forgets the twins of another one. */
function useYear() {
  const company = companyOf(page.value);
  const key = JSON.stringify(company);
  useEffect(() => {
    void team.load(company);
    twins.forget();
  }, [key]);
}

export function Team() {
  const text = words.value.team;
  const year = team.answer.value;
  useYear();
  return (
    <div class="team">
      <hgroup>
        <h1>{text.heading}</h1>
        <p class="lead">{text.lede(year?.people ?? 200, year?.weeks ?? 52)}</p>
      </hgroup>
      <OtherSettings />
      {team.refusal.value && <p class="notice" role="alert">{team.refusal.value}</p>}
      <div class="year-and-trainings">
        <section class="year" aria-busy={team.busy.value}>
          <Player />
          {year ? <Year year={year} /> : <p class="soft">{text.waiting}</p>}
        </section>
        <Trainings />
      </div>
      <Twins />
    </div>
  );
}
