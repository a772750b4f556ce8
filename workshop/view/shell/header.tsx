import { languages } from '../../state/link.ts';
import { change, language, size, view } from '../../state/page.ts';
import { viewNames } from '../../state/views.ts';
import { linkTo } from '../address.ts';
import { views } from '../views.ts';
import { words } from '../words.ts';
import { Share } from './share.tsx';

function Navigation() {
  const { shell } = words.value;
  return (
    <nav aria-label={shell.navigation}>
      <ul>
        {viewNames
          .filter((name) => views[name])
          .map((name) => (
            <li key={name}>
              <a href={linkTo({ view: name })} aria-current={view.value === name ? 'page' : undefined}>
                {shell.views[name]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Language() {
  const { shell } = words.value;
  return (
    <div role="group" aria-label={shell.language}>
      {languages.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={language.value === each} onClick={() => change({ language: each })}>
          {shell.languages[each]}
        </button>
      ))}
    </div>
  );
}

function Projector() {
  const large = size.value === 'projector';
  return (
    <button type="button" aria-pressed={large} onClick={() => change({ size: large ? 'screen' : 'projector' })}>
      {words.value.shell.projector}
    </button>
  );
}

export function Header() {
  return (
    <header class="shell">
      <Navigation />
      <div class="settings">
        <Language />
        <Projector />
        <Share />
        <button type="button" onClick={() => window.print()}>
          {words.value.shell.print}
        </button>
      </div>
    </header>
  );
}
