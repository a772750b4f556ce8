import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../words.ts';

interface Properties {
  label: string;
  /** Whom or what it is about, for those who hear the button alone. */
  about?: string;
  /** What is asked before it is done. */
  question: string;
  act: () => void;
  look?: string;
}

/** A button that asks once more, in its own place. */
export function Sure({ label, about, question, act, look = 'quiet' }: Properties) {
  const asked = useSignal(false);
  const no = useRef<HTMLButtonElement>(null);
  const { sure } = words.value.room;
  useEffect(() => {
    if (asked.value) no.current?.focus();
  }, [asked.value]);
  if (!asked.value) return <button type="button" class={look} onClick={() => (asked.value = true)}>{label}{about && <span class="unseen"> {about}</span>}</button>;
  const answered = (yes: boolean) => {
    asked.value = false;
    if (yes) act();
  };
  return (
    <span class="sure" role="group" aria-label={question}>
      <span>{question}</span>
      <button type="button" onClick={() => answered(true)}>{sure.yes}</button>
      <button type="button" ref={no} onClick={() => answered(false)}>{sure.no}</button>
    </span>
  );
}
