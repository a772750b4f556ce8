import { useEffect, useRef } from 'preact/hooks';
import { talk } from '../../state/current.ts';
import { words } from '../words.ts';

/** How the meeting ended, and what comes next. `over` is said after the last one. */
export function MeetingEnd({ over, toDebrief }: { over: string; toDebrief?: () => void }) {
  const text = words.value.talk;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const end = talk.answer.value?.meetings.filter((meeting) => meeting.end !== null).at(-1)?.end ?? 'open';
  const next = talk.between.value ? talk.next.value : null;
  return (
    <section class={`meeting-end ${end}`}>
      <h2 ref={heading} tabIndex={-1}>{words.value.model.ends[end].name}</h2>
      <p>{words.value.model.ends[end].what}</p>
      <p class="soft">{next ? text.time_passes : over}</p>
      <div class="act">
        {next && <button type="button" class="primary" onClick={talk.goOn}>{text.go_on(next.meeting + 1)}</button>}
        {toDebrief && (
          <button type="button" class={next ? '' : 'primary'} onClick={toDebrief}>
            {next ? text.debrief_now : text.to_debrief}
          </button>
        )}
      </div>
    </section>
  );
}
