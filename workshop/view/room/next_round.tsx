import { type Mode, type Room, modes } from '../../state/room/messages.ts';
import { scenarioNames } from '../../state/scenarios.ts';
import { words } from '../words.ts';
import { facilitator } from './current.ts';

/** Tells the room what the form says. */
async function prepare(form: HTMLFormElement, room: Room) {
  const chosen = new FormData(form);
  const [scenario, mode] = [String(chosen.get('scenario')), String(chosen.get('mode')) as Mode];
  if (scenario !== room.scenario) await facilitator.command({ command: 'scenario', scenario });
  if (mode !== room.mode) await facilitator.command({ command: 'mode', mode });
  if (scenario === room.scenario && mode === room.mode) await facilitator.command({ command: 'again' });
}

/** What to play. Before a round has begun a choice holds at once; later it takes a button, so that no round is lost by a
 * slip of the thumb. */
export function NextRound({ room }: { room: Room }) {
  const { room: { remote: text }, script } = words.value;
  const before = room.phase === 'lobby';
  const changed = before ? (event: Event) => void prepare((event.currentTarget as HTMLSelectElement).form!, room) : undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void prepare(event.currentTarget as HTMLFormElement, room);
  };
  return (
    <details class="next-round" open={before || room.phase === 'reveal'}>
      <summary>{before ? text.this_round : text.next}</summary>
      <form onSubmit={submit}>
        {!before && <p class="soft">{text.next_what}</p>}
        <label class="field">
          <span>{text.scenario}</span>
          <select name="scenario" onChange={changed}>
            {scenarioNames.map((name) => <option key={name} value={name} selected={name === room.scenario}>{script.scenarios[name].title}</option>)}
          </select>
        </label>
        <label class="field">
          <span>{text.mode}</span>
          <select name="mode" onChange={changed}>
            {modes.map((mode) => <option key={mode} value={mode} selected={mode === room.mode}>{text.modes[mode]}</option>)}
          </select>
        </label>
        {!before && <button type="submit">{text.prepare}</button>}
      </form>
    </details>
  );
}
