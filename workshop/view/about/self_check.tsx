import { useSignal } from '@preact/signals';
import { type Line, allEqual, selfCheck } from '../../state/self_check.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';

function Results({ results }: { results: Line[] }) {
  const { about } = words.value;
  return (
    <div class="scrolled" role="region" aria-label={about.check_heading} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {about.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map(({ name, expected, found }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{expected}</td>
              <td>{found}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A sceptic's button: computes what the program's own tests compute, here and now. */
export function SelfCheck() {
  const { about } = words.value;
  const busy = useSignal(false);
  const verdict = useSignal<{ sentence: string; results: Line[] } | null>(null);

  const check = async () => {
    busy.value = true;
    const found = await selfCheck();
    busy.value = false;
    if (!found) return;
    if ('refusal' in found) verdict.value = { sentence: found.refusal.message, results: [] };
    else {
      const sentence = allEqual(found.results) ? about.same(found.seconds.toFixed(1)) : about.different;
      verdict.value = { sentence, results: found.results };
    }
    announce(verdict.value.sentence);
  };

  return (
    <section>
      <h2>{about.check_heading}</h2>
      <p>{about.check_why}</p>
      <button type="button" class="primary" disabled={busy.value} onClick={check}>
        {busy.value ? about.checking : about.check}
      </button>
      {verdict.value && <p>{verdict.value.sentence}</p>}
      {verdict.value && verdict.value.results.length > 0 && <Results results={verdict.value.results} />}
    </section>
  );
}
