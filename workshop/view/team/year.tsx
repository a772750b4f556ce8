// The cloud with its legend, the means of now, and the table behind it.
import { meansAt, type Means } from '../../plot/cloud.ts';
import { team } from '../../state/current.ts';
import { page } from '../../state/page.ts';
import type { TeamAnswer } from '../../worker/messages.ts';
import { ChartWithTable } from '../chart/chart_with_table.tsx';
import { numbers } from '../numbers.ts';
import { words } from '../words.ts';
import { Cloud } from './cloud.tsx';

const groups = ['trained', 'others'] as const;

/** Means of each group in the week that is shown: what to look at while the cloud moves. */
function Now({ year }: { year: TeamAnswer }) {
  const { cloud } = words.value.team;
  const means = meansAt(year, team.week.value, team.intervention.value);
  const { points, number } = numbers.value;
  const shown = groups.filter((name) => means[name].people > 0);
  const nameOf = (name: (typeof groups)[number]) => (shown.length === 1 && name === 'others' ? cloud.everyone : cloud[name]);
  return (
    <ul class="now">
      {shown.map((name) => (
        <li key={name} class={name}>
          <strong>{nameOf(name)}</strong>
          <span class="influence">{cloud.influence} {points(means[name].influence)}</span>
          <span class="empathy">{cloud.empathy} {points(means[name].empathy)}</span>
          <span>{cloud.orders(number(means[name].sales, 1))}</span>
        </li>
      ))}
    </ul>
  );
}

function ColourBy() {
  const { cloud, trainings } = words.value.team;
  const { interventions } = page.value;
  if (interventions.length < 2) return null;
  return (
    <label class="field">
      <span>{cloud.colour}</span>
      <select value={team.intervention.value ?? ''} onChange={({ currentTarget: { value } }) => (team.intervention.value = value === '' ? null : Number(value))}>
        <option value="">{cloud.any}</option>
        {interventions.map((one, index) => (
          <option key={index} value={index}>
            {trainings.kinds[one.kind as keyof typeof trainings.kinds]?.[0] ?? one.kind}
          </option>
        ))}
      </select>
    </label>
  );
}

const tableWeeks = 4; // one row of the table for every so many weeks

function rowsOf(year: TeamAnswer): (string | number)[][] {
  const { cloud } = words.value.team;
  const { points, number } = numbers.value;
  const row = (week: number, name: string, means: Means) =>
    means.people === 0
      ? []
      : [[`${week + 1} ${name}`, means.people, points(means.influence), points(means.empathy), points(means.customer_power), number(means.sales, 1)]];
  return Array.from({ length: year.weeks }, (_, week) => week)
    .filter((week) => week % tableWeeks === tableWeeks - 1 || week === 0 || week === year.weeks - 1)
    .flatMap((week) => {
      const means = meansAt(year, week, team.intervention.value);
      const everyone = means.trained.people === 0;
      return [...row(week, cloud.trained, means.trained), ...row(week, everyone ? cloud.everyone : cloud.others, means.others)];
    });
}

export function Year({ year }: { year: TeamAnswer }) {
  const { cloud } = words.value.team;
  return (
    <>
      <Now year={year} />
      <ChartWithTable caption={cloud.caption} table={{ columns: cloud.columns, rows: rowsOf(year) }}>
        <Cloud year={year} />
      </ChartWithTable>
      <ColourBy />
    </>
  );
}
