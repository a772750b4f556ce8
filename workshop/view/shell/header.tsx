import { useEffect, useRef } from 'preact/hooks';
import { change, language, size, view } from '../../state/page.ts';
import { viewNames } from '../../state/views.ts';
import { linkTo } from '../address.ts';
import { views } from '../views.ts';
import { words } from '../words.ts';
import { Language } from './language.tsx';
import { Share } from './share.tsx';

/** On a phone the parts stand in one row that scrolls: the part that is open comes to its middle. */
function useCurrentInSight() {
  const row = useRef<HTMLElement>(null);
  const [name, spoken] = [view.value, language.value];
  useEffect(() => {
    const open = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (row.current && open) row.current.scrollLeft = open.offsetLeft - (row.current.clientWidth - open.offsetWidth) / 2;
  }, [name, spoken]);
  return row;
}

function Navigation() {
  const { shell } = words.value;
  const row = useCurrentInSight();
  return (
    <nav ref={row} aria-label={shell.navigation}>
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

/** A phone has room for the short name only; who listens hears it whole. */
function Projector() {
  const { short, rest } = words.value.shell.projector;
  const large = size.value === 'projector';
  return (
    <button type="button" aria-pressed={large} onClick={() => change({ size: large ? 'screen' : 'projector' })}>
      {short}<span class="where-room">{rest}</span>
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
