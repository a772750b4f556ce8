import { page } from '../../state/page.ts';
import { address } from '../address.ts';
import { words } from '../words.ts';

/** On paper only: from where this sheet is, so that it can be made again. */
export function PrintFrame() {
  const { shell } = words.value;
  return (
    <aside class="on-paper">
      <strong>{shell.title}</strong>
      <p>
        {shell.printed(page.value.seed)} {address.value}
      </p>
    </aside>
  );
}
