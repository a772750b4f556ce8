// Eight cards, one a move, to be cut out and held up.
import { moveNames } from '../../worker/messages.ts';
import { words } from '../words.ts';
import { PrintNote } from './note.tsx';

export function Cards() {
  const { scenarios: text, model, sentences } = words.value;
  return (
    <article class="paper cards">
      <h1>{text.prints.cards_title}</h1>
      <p>{text.prints.cards_use}</p>
      <ol>
        {moveNames.map((move, index) => (
          <li key={move}>
            <span class="number">{index + 1}</span>
            <h2>{model.moves[move].name}</h2>
            <p>{model.moves[move].what}</p>
            <q>{sentences.said[move].exploring[0]}</q>
          </li>
        ))}
      </ol>
      <PrintNote />
    </article>
  );
}
