import { type Language as Spoken, languages } from '../../state/link.ts';
import { change, language } from '../../state/page.ts';
import { words } from '../words.ts';

interface Properties {
  choose?: (language: Spoken) => void;
  /** Where there is little room: two letters each. Who listens hears the whole name. */
  short?: boolean;
}

/** The languages are one choice, each in its own name. */
export function Language({ choose = (spoken) => change({ language: spoken }), short = false }: Properties) {
  const { shell } = words.value;
  return (
    <div role="group" class="languages" aria-label={shell.language}>
      {languages.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={language.value === each} onClick={() => choose(each)}>
          {short && <span aria-hidden="true">{each.toUpperCase()}</span>}
          <span class={short ? 'unseen' : ''}>{shell.languages[each]}</span>
        </button>
      ))}
    </div>
  );
}
