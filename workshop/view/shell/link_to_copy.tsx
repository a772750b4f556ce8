import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { address } from '../address.ts';
import { words } from '../words.ts';

export function LinkToCopy() {
  const { share } = words.value;
  const field = useRef<HTMLInputElement>(null);
  const result = useSignal('');
  const id = useId();

  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address.value);
      result.value = share.copied;
    } catch {
      result.value = share.by_hand; // some browsers let no file copy anything
    }
  };

  return (
    <p>
      <label for={id}>{share.link}</label>
      <span class="entry">
        <input id={id} ref={field} readOnly value={address.value} onFocus={() => field.current?.select()} />
        <button type="button" onClick={copy}>
          {share.copy}
        </button>
      </span>
      <span role="status">{result.value}</span>
    </p>
  );
}
