import type { Person } from '../../state/room/messages.ts';
import { movesOf } from '../../state/room/standing.ts';
import { words } from '../words.ts';
import { facilitator } from './current.ts';
import { Sure } from './sure.tsx';

function stateWords(person: Person): string {
  const { remote: text } = words.value.room;
  const moves = movesOf(person);
  return [
    person.partner && text.with(person.partner, person.role === 'seller'),
    person.over ? text.done : moves > 0 && person.role !== 'customer' && text.moves(moves),
    !person.here && text.away,
  ].filter(Boolean).join(', ');
}

/** Everybody, in the order of their aliases: nobody is first for any other reason. */
export function People({ people }: { people: readonly Person[] }) {
  const { remote: text } = words.value.room;
  const sorted = [...people].sort((a, b) => a.alias.localeCompare(b.alias));
  return (
    <details class="who">
      <summary>{text.who(people.length)}</summary>
      {people.length === 0 && <p>{text.nobody}</p>}
      <ul>
        {sorted.map((person) => (
          <li key={person.alias} class={person.here ? '' : 'gone'}>
            <span><strong>{person.alias}</strong> <small>{stateWords(person)}</small></span>
            <Sure label={text.throw_out} about={person.alias} question={text.throw_out_sure(person.alias)}
              act={() => void facilitator.command({ command: 'throw_out', alias: person.alias })} />
          </li>
        ))}
      </ul>
    </details>
  );
}
