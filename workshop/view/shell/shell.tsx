import { useEffect, useRef } from 'preact/hooks';
import { damagedLink, view } from '../../state/page.ts';
import { viewNames } from '../../state/views.ts';
import { ScenarioBar } from '../scenarios/bar.tsx';
import { views } from '../views.ts';
import { words } from '../words.ts';
import { LiveRegion } from './announce.tsx';
import { Header } from './header.tsx';
import { PrintFrame } from './print_frame.tsx';

/** A link may name a view that this page does not have: then the first one that is there. */
const shownView = () => (views[view.value] ? view.value : viewNames.find((name) => views[name])!);

/** After going to another view, reading goes on at its beginning; the first view leaves the focus alone. */
function useFocusOnChange(name: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(name);
  useEffect(() => {
    if (before.current !== name) main.current?.focus();
    before.current = name;
  }, [name]);
  return main;
}

export function Shell() {
  const { shell } = words.value;
  const name = shownView();
  const Shown = views[name]!;
  const main = useFocusOnChange(name);
  return (
    <>
      {/* A button, since a link to #main would be read as a link to a state of the page. */}
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {shell.skip}
      </button>
      <Header />
      <ScenarioBar />
      {damagedLink.value && (
        <p class="notice" role="alert">
          {shell.damaged_link}
        </p>
      )}
      <main ref={main} tabIndex={-1} data-view={name}>
        <Shown />
      </main>
      <footer>
        <p class="sober">{shell.sober}</p>
      </footer>
      <PrintFrame />
      <LiveRegion />
    </>
  );
}
