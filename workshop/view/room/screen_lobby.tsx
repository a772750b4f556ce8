// The way in, as large as the wall allows, and who has found it.
import { scenarioNamed } from '../../state/scenarios.ts';
import type { ScreenSnapshot } from '../../state/room/messages.ts';
import { typedAddress } from '../../state/room/place.ts';
import { qrCode } from '../../plot/qr_code.ts';
import { words } from '../words.ts';

/** As large as the address allows in one line, in rem. */
const fitting = (text: string): number => Math.min(3, 41 / text.length);

const mostShown = 42; // aliases, so that the way in stays large

function Scanned({ link }: { link: string }) {
  const { size, path } = qrCode(link);
  return (
    <svg class="qr" role="img" aria-label={words.value.room_screen.join.code_image} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <path d={path} />
    </svg>
  );
}

function Present({ people }: Pick<ScreenSnapshot, 'people'>) {
  const { join } = words.value.room_screen;
  if (people.length === 0) return <p class="soft">{join.nobody}</p>;
  return (
    <ul class="aliases" aria-label={join.who}>
      {people.slice(0, mostShown).map(({ alias, here }) => (
        <li key={alias} class={here ? '' : 'away'}>
          {alias}
        </li>
      ))}
      {people.length > mostShown && <li>+{people.length - mostShown}</li>}
    </ul>
  );
}

export function ScreenLobby({ snapshot: { room, people, join } }: { snapshot: ScreenSnapshot }) {
  const { room_screen: text, script } = words.value;
  const name = scenarioNamed(room.scenario);
  return (
    <>
      <div class="lobby">
        <div>
          <p class="soft">
            {name && script.scenarios[name].title} · {text.modes[room.mode]}
          </p>
          <h1>{text.join.title}</h1>
          <p>{text.join.scan}</p>
          <p class="typed" style={{ fontSize: `${fitting(typedAddress(join.address))}rem` }}>{typedAddress(join.address)}</p>
          <p class="code">
            {text.join.code} <b class="room-code">{join.code}</b>
          </p>
        </div>
        <Scanned link={join.address} />
      </div>
      <section class="arrived" aria-live="polite">
        <p class="count"><b>{room.here}</b> {text.here(room.here).replace(/^\d+ /, '')}</p>
        <Present people={people} />
      </section>
    </>
  );
}
