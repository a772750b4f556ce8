import { languages } from '../../state/link.ts';
import { change, language } from '../../state/page.ts';
import { words } from '../words.ts';

/** The languages are one choice, each in its own name. */
export function Language() {
  const { shell } = words.value;
  return (
    <div role="group" class="languages" aria-label={shell.language}>
      {languages.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={language.value === each} onClick={() => change({ language: each })}>
          {shell.languages[each]}
        </button>
      ))}
    </div>
  );
}
