import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { talk } from '../../state/current.ts';
import type { Habit } from '../../text/model.ts';
import { words } from '../words.ts';

const turnTime = 2600; // milliseconds: time to read both sentences

/** A habit plays; the participant watches, and may take over at any turn. */
export function Watching() {
  const text = words.value.talk;
  const playing = useSignal(false);
  useEffect(() => {
    if (!playing.value) return;
    const timer = setInterval(talk.watchOn, turnTime);
    return () => clearInterval(timer);
  }, [playing.value]);
  const habit = words.value.model.habits[talk.habit.value as Habit];
  return (
    <section class="next-move watching">
      <h2>{text.watching(habit.name.toLowerCase())}</h2>
      <p class="soft">{habit.what}</p>
      <div class="act">
        <button type="button" class="primary" onClick={talk.watchOn}>{text.step}</button>
        <button type="button" onClick={() => (playing.value = !playing.value)}>
          {playing.value ? text.pause : text.play}
        </button>
        <button type="button" onClick={talk.takeOver}>{text.take_over}</button>
      </div>
    </section>
  );
}
