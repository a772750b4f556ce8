import { type Mode, type Room, modes } from '../../state/room/messages.ts';
import { scenarioNames } from '../../state/scenarios.ts';
import { words } from '../words.ts';
import { facilitator } from './current.ts';

/** What to play next. Choosing alone changes nothing: a round is not lost by a slip of the thumb. */
export function NextRound({ room }: { room: Room }) {
  const { room: { remote: text }, script } = words.value;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const [scenario, mode] = [String(form.get('scenario')), String(form.get('mode')) as Mode];
    if (scenario !== room.scenario) await facilitator.command({ command: 'scenario', scenario });
    if (mode !== room.mode) await facilitator.command({ command: 'mode', mode });
    if (scenario === room.scenario && mode === room.mode) await facilitator.command({ command: 'again' });
  };
  return (
    <details class="next-round" open={room.phase === 'lobby' || room.phase === 'reveal'}>
      <summary>{text.next}</summary>
      <form onSubmit={submit}>
        <p class="soft">{text.next_what}</p>
        <label class="field">
          <span>{text.scenario}</span>
          <select name="scenario">
            {scenarioNames.map((name) => <option key={name} value={name} selected={name === room.scenario}>{script.scenarios[name].title}</option>)}
          </select>
        </label>
        <label class="field">
          <span>{text.mode}</span>
          <select name="mode">
            {modes.map((mode) => <option key={mode} value={mode} selected={mode === room.mode}>{text.modes[mode]}</option>)}
          </select>
        </label>
        <button type="submit">{text.prepare}</button>
      </form>
    </details>
  );
}
