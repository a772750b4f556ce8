// Whether the room is in reach, said calmly: nobody has to do anything about it.
import { useEffect, useState } from 'preact/hooks';
import type { Reach } from '../../state/room/stream.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';

const patience = 1500; // milliseconds: a stream that is opened anew is nothing to speak of

/** Whether `value` has held for a while. */
function useLasting(value: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!value) {
      setLasts(false);
      return;
    }
    const timer = setTimeout(() => setLasts(true), patience);
    return () => clearTimeout(timer);
  }, [value]);
  return lasts;
}

export function Away({ reach, found }: { reach: Reach; found: boolean }) {
  const { room } = words.value;
  const looking = useLasting(reach === 'looking');
  const said = reach === 'over' ? room.over : looking ? (found ? room.looking : room.finding) : null;
  return (
    <div class="away" role="status">
      {said && <p class="slip">{said}</p>}
    </div>
  );
}

export function NoKey({ said }: { said: string | null }) {
  const { no_key: text } = words.value.room;
  return (
    <>
      <h1>{text.title}</h1>
      <p class="lead">{text.text}</p>
      <ServerSays said={said} />
    </>
  );
}

/** The seat is gone: thrown out, or another room by now. */
export function Lost() {
  const { lost: text } = words.value.room;
  useEffect(() => announce(`${text.title}. ${text.text}`), []);
  return (
    <>
      <h1>{text.title}</h1>
      <p class="lead">{text.text}</p>
      <button type="button" onClick={() => location.reload()}>{text.door}</button>
    </>
  );
}

/** The room's own words, which are English everywhere. */
export function ServerSays({ said }: { said: string | null }) {
  if (!said) return null;
  return (
    <p class="soft server-says">
      {words.value.room.server_says} <q lang="en">{said}</q>
    </p>
  );
}
