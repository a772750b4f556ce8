// What the room's moves made, in three looks. Arrow keys, and the keys of a presenter, go from one to the next.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ScreenSnapshot } from '../../state/room/messages.ts';
import { lucksFor } from '../../state/room/reveal.ts';
import type { RoomAnswer } from '../../worker/messages.ts';
import { words } from '../words.ts';
import { Beginnings } from './screen_beginnings.tsx';
import { Spread } from './screen_spread.tsx';
import { reveal } from './screen_state.ts';
import { Three } from './screen_three.tsx';

type Look = 'spread' | 'beginnings' | 'three';
const look = signal<Look>('spread');

/** Where the room held one conversation, nobody began otherwise. */
const looksOf = (conversations: number): Look[] => (conversations > 1 ? ['spread', 'beginnings', 'three'] : ['spread', 'three']);

const steps: Record<string, number> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** Not where a key has a meaning of its own, as in a slider. */
function useKeys(looks: Look[]): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const by = steps[event.key];
      if (!by || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      look.value = looks[Math.max(0, Math.min(looks.length - 1, looks.indexOf(look.peek()) + by))]!;
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [looks.length]);
}

function Looks({ looks }: { looks: Look[] }) {
  const { ways, steps, one } = words.value.room_screen.reveal;
  const names: Partial<Record<Look, string>> = looks.length < 3 ? one : steps;
  return (
    <nav class="looks" aria-label={ways}>
      {looks.map((each) => (
        <button key={each} type="button" aria-pressed={look.value === each} onClick={() => (look.value = each)}>
          {names[each]}
        </button>
      ))}
    </nav>
  );
}

function Shown({ answer, snapshot: { room } }: { answer: RoomAnswer; snapshot: ScreenSnapshot }) {
  if (look.value === 'beginnings') return <Beginnings answer={answer} />;
  if (look.value === 'three') return <Three room={room} />;
  return <Spread answer={answer} lucks={lucksFor(answer.people.length, room.conversation)} />;
}

function Unfinished({ answer }: { answer: RoomAnswer }) {
  const count = answer.people.filter(({ finished }) => !finished).length;
  return count > 0 ? <p>{words.value.room_screen.reveal.unfinished(count)}</p> : null;
}

export function ScreenReveal({ snapshot }: { snapshot: ScreenSnapshot }) {
  const text = words.value.room_screen.reveal;
  const { answer, busy, refusal } = reveal.whole;
  const { round } = snapshot.room;
  const looks = looksOf(answer.value?.people.length ?? 0);
  useKeys(looks);
  useEffect(() => {
    look.value = 'spread';
  }, [round]);
  if (refusal.value) return <p class="notice" role="alert">{refusal.value}</p>;
  if (!answer.value) return <p class="soft" role="status">{busy.value ? text.working : text.nothing}</p>;
  return (
    <div class={`revealed shows-${look.value}`}>
      <Looks looks={looks} />
      <Shown answer={answer.value} snapshot={snapshot} />
      {look.value !== 'three' && (
        <footer>
          <Unfinished answer={answer.value} />
          {look.value === 'spread' && <p>{words.value.shell.sober}</p>}
        </footer>
      )}
    </div>
  );
}
