import { useEffect, useRef } from 'preact/hooks';
import { talk } from '../../state/current.ts';
import { type Move, moveNames } from '../../worker/messages.ts';
import { words } from '../words.ts';
import { memberName, sentenceOf } from './sentences.ts';

/** The move of a digit key; none with a modifier, so that the browser keeps its own. */
function moveOfKey(event: KeyboardEvent) {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-8]$/.test(event.key)) return null;
  return moveNames[Number(event.key) - 1]!;
}

interface Properties {
  title?: string;
  /** What was chosen, where a choice may still be changed. */
  chosen?: Move | null;
  choose?: (move: Move) => void;
}

/** The eight moves, each with what would be said. Digits choose while the focus is here. */
export function Moves({ title, chosen, choose = talk.choose }: Properties) {
  const text = words.value.talk;
  const group = useRef<HTMLDivElement>(null);
  const meeting = talk.next.value?.meeting;
  useEffect(() => {
    // Where a finger chooses, a ring around the first move would look like a choice.
    if (!matchMedia('(hover: none)').matches) group.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [meeting]);
  const onKey = (event: KeyboardEvent) => {
    const move = moveOfKey(event);
    if (!move) return;
    event.preventDefault();
    choose(move);
  };
  const addressed = talk.conversation.value.members > 1 && talk.next.value ? talk.next.value.member : null;
  return (
    <section class="next-move">
      <h2 id="choose">{title ?? text.choose}{addressed !== null && <span> {text.addressed(memberName(addressed))}</span>}</h2>
      <div ref={group} role="group" aria-labelledby="choose" aria-describedby="digits" class="moves" onKeyDown={onKey}>
        {moveNames.map((move, at) => (
          <button key={move} type="button" data-move={move} aria-pressed={chosen === undefined ? undefined : chosen === move}
            onClick={() => choose(move)}>
            <kbd aria-hidden="true">{at + 1}</kbd>
            <strong>{words.value.model.moves[move].name}</strong>
            <span>{sentenceOf(move)}</span>
          </button>
        ))}
      </div>
      <p id="digits" class="soft digits">{text.keys}</p>
    </section>
  );
}
