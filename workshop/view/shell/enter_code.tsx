import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { change } from '../../state/page.ts';
import { scenarioNames } from '../../state/scenarios.ts';
import { readSpokenCode } from '../../state/spoken_code.ts';
import { words } from '../words.ts';

/** For those who heard a code. */
export function EnterCode({ entered }: { entered: () => void }) {
  const { share } = words.value;
  const wrong = useSignal(false);
  const id = useId();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const spoken = readSpokenCode(String(new FormData(form).get('code')), scenarioNames);
    wrong.value = !spoken;
    if (!spoken) return;
    change(spoken);
    form.reset();
    entered();
  };

  return (
    <form onSubmit={submit}>
      <label for={id}>{share.enter}</label>
      <span class="entry">
        <input id={id} name="code" autoComplete="off" aria-invalid={wrong.value} aria-describedby={`${id}-wrong`} />
        <button type="submit">{share.go}</button>
      </span>
      <span id={`${id}-wrong`} role="alert">
        {wrong.value && share.no_code}
      </span>
    </form>
  );
}
