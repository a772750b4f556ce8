import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { type Language as Spoken, languages } from '../../state/link.ts';
import { change } from '../../state/page.ts';
import { Language } from '../shell/language.tsx';

const kept = 'dyad-language'; // outlives a reload of this tab, and nothing else

function choose(language: Spoken) {
  sessionStorage.setItem(kept, language);
  change({ language });
}

/** Until somebody chooses a language, the page speaks the room's. */
export function useRoomLanguage(spoken: Spoken): void {
  useEffect(() => {
    const chosen = languages.find((each) => each === sessionStorage.getItem(kept));
    change({ language: chosen ?? spoken });
  }, []);
}

export const RoomLanguage = ({ short = false }: { short?: boolean }) => <Language choose={choose} short={short} />;

/** Who one is here, and the language. */
export function Bar({ children }: { children: ComponentChildren }) {
  return (
    <header class="room-bar">
      <p>{children}</p>
      <RoomLanguage short />
    </header>
  );
}
