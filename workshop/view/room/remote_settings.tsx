// How others get in, and what is seldom changed.
import { qrCode } from '../../plot/qr_code.ts';
import { languages } from '../../state/link.ts';
import { typedAddress } from '../../state/room/place.ts';
import type { Room, ScreenSnapshot } from '../../state/room/messages.ts';
import { words } from '../words.ts';
import { facilitator } from './current.ts';

function Qr({ address, label }: { address: string; label: string }) {
  const code = qrCode(address);
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${code.size} ${code.size}`} shape-rendering="crispEdges">
      <path d={code.path} />
    </svg>
  );
}

/** How a second phone becomes a remote control. Whoever scans it leads the room. */
export function RemoteCode() {
  const { remote: text } = words.value.room;
  const key = facilitator.key.value;
  if (key === null) return null;
  return (
    <details class="join-code">
      <summary>{text.second}</summary>
      <p>{text.second_what}</p>
      <Qr address={`${location.origin}${location.pathname}#${key}`} label={text.second_qr} />
    </details>
  );
}

export function JoinCode({ join }: Pick<ScreenSnapshot, 'join'>) {
  const { remote: text } = words.value.room;
  return (
    <details class="join-code">
      <summary>{text.join}</summary>
      <p>{text.join_scan}</p>
      <p class="address">{typedAddress(join.address)}</p>
      <p class="spoken">{join.code}</p>
      <Qr address={join.address} label={text.qr} />
    </details>
  );
}

/** What was chosen; the control stays at what the room says, and follows when the room does. */
function taken<K extends 'value' | 'checked', V>(control: Record<K, unknown>, name: K, now: V): V {
  const chosen = control[name] as V;
  control[name] = now;
  return chosen;
}

export function Switches({ room }: { room: Room }) {
  const { room: { remote: text }, shell } = words.value;
  return (
    <section class="switches">
      <label class="field">
        <span>{text.screen_language}</span>
        <select value={room.language} onChange={(event) => void facilitator.command({ command: 'language', language: taken(event.currentTarget, 'value', room.language) })}>
          {languages.map((each) => <option key={each} value={each} lang={each}>{shell.languages[each]}</option>)}
        </select>
      </label>
      <label class="choice">
        <input type="checkbox" role="switch" checked={room.keeps}
          onChange={(event) => void facilitator.command({ command: 'keep', keep: taken(event.currentTarget, 'checked', room.keeps) })} />
        <span><strong>{text.keep}</strong><small>{text.keep_what}</small></span>
      </label>
    </section>
  );
}
