// Which of the ten trainings the team gets, and on what terms.
import { has, maxTrainings, onTerms, type Terms, termsOf, toggled, trainingNames, usualTerms } from '../../state/trainings.ts';
import { change, page } from '../../state/page.ts';
import { words } from '../words.ts';

interface Choice<V> {
  name: string;
  value: V;
  options: { value: V; name: string }[];
  choose: (value: V) => void;
}

function Select({ name, value, options, choose }: Choice<number>) {
  // A file may bring terms that are not on offer: then they are shown as they are.
  const shown = options.some((one) => one.value === value) ? options : [...options, { value, name: String(value) }];
  return (
    <label class="field">
      <span>{name}</span>
      <select value={value} onChange={({ currentTarget }) => choose(Number(currentTarget.value))}>
        {shown.map((one) => (
          <option key={one.value} value={one.value}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function TermsOfAll() {
  const text = words.value.team.trainings;
  const { interventions } = page.value;
  const terms = termsOf(interventions);
  const set = (part: Partial<Terms>) => change({ interventions: onTerms(interventions, { ...terms, ...part }) });
  return (
    <div class="terms">
      <Select
        name={text.share} value={terms.share} choose={(share) => set({ share })}
        options={[{ value: 1, name: text.shares.everyone }, { value: 0.5, name: text.shares.half }]}
      />
      <Select
        name={text.start} value={terms.start} choose={(start) => set({ start })}
        options={[{ value: 0, name: text.starts.first }, { value: 13, name: text.starts.later }]}
      />
      <Select
        name={text.fading} value={terms.half_life} choose={(half_life) => set({ half_life })}
        options={[{ value: 0, name: text.fadings.stays }, { value: 8, name: text.fadings.fades }]}
      />
      <button type="button" onClick={() => change({ interventions: [] })}>
        {text.clear}
      </button>
    </div>
  );
}

export function Trainings() {
  const text = words.value.team.trainings;
  const { interventions } = page.value;
  const terms = interventions.length > 0 ? termsOf(interventions) : usualTerms;
  return (
    <section class="trainings">
      <fieldset>
        <legend>{text.heading}</legend>
        <ul class="choices">
          {trainingNames.map((kind) => (
            <li key={kind}>
              <label class="choice">
                <input
                  type="checkbox" checked={has(interventions, kind)} disabled={!has(interventions, kind) && interventions.length >= maxTrainings}
                  onChange={() => change({ interventions: toggled(interventions, kind, terms) })}
                />
                <span>
                  <strong>{text.kinds[kind][0]}</strong>
                  <small>{text.kinds[kind][1]}</small>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      {interventions.length > 0 ? <TermsOfAll /> : <p class="soft">{text.none}</p>}
    </section>
  );
}
