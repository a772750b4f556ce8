import { words } from '../words.ts';

/** The sober note on paper. On the screen it stands below each view already. */
export const PrintNote = () => <p class="print-note">{words.value.note.short}</p>;
