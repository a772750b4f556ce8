// Before anything else: the code, whether one's moves may be kept, and in.
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { language } from '../../state/page.ts';
import type { Invitation } from '../../state/room/messages.ts';
import { words } from '../words.ts';
import { RoomLanguage, useRoomLanguage } from './bar.tsx';
import { broughtCode, seat } from './current.ts';
import { ServerSays } from './reach.tsx';

/** Without an answer here nobody gets in: a choice that was made for somebody is none. */
function Consent({ keeps }: { keeps: boolean }) {
  const { join: text } = words.value.room;
  const id = useId();
  if (!keeps) return <p class="soft">{text.keeps_nothing}</p>;
  return (
    <fieldset aria-describedby={id}>
      <legend>{text.keeps}</legend>
      <p id={id}>
        {text.keeps_what} {text.same}
      </p>
      {(['yes', 'no'] as const).map((answer) => (
        <label key={answer} class="choice">
          <input type="radio" name="consent" value={answer} required />
          <strong>{text[answer]}</strong>
        </label>
      ))}
    </fieldset>
  );
}

function Code({ wrong }: { wrong: string | null }) {
  const { join: text } = words.value.room;
  const id = useId();
  return (
    <div class="field code">
      <label for={id}>{text.code}</label>
      <input
        id={id} name="code" value={broughtCode.value} required maxLength={8} autoComplete="off" autoCapitalize="characters" spellcheck={false}
        enterkeyhint="go" aria-invalid={wrong !== null} aria-describedby={`${id}-help`}
      />
      <span id={`${id}-help`}>{text.code_help}</span>
      <p role="alert">{wrong}</p>
    </div>
  );
}

/** What to say to somebody who did not get in; null where only the room's own words do. */
function reasonOf({ status, message }: { status: number; message: string }): 'wrong' | 'full' | 'taken' | null {
  if (status === 409) return 'full';
  if (status !== 403) return null;
  return message.startsWith('code') ? 'wrong' : 'taken';
}

function useJoining(invitation: Invitation) {
  const busy = useSignal(false);
  const refused = useSignal<{ status: number; message: string } | null>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    broughtCode.value = String(form.get('code')).trim().toUpperCase();
    busy.value = true;
    refused.value = null;
    const consent = invitation.keeps && form.get('consent') === 'yes';
    const sent = await seat.join({ code: broughtCode.value, consent, language: language.value });
    busy.value = false;
    if (sent.is === 'refusal') refused.value = sent;
  };
  return { busy, refused, submit };
}

export function Join({ invitation }: { invitation: Invitation }) {
  const { join: text } = words.value.room;
  const { busy, refused, submit } = useJoining(invitation);
  useRoomLanguage(invitation.language);
  const reason = refused.value && reasonOf(refused.value);
  return (
    <div class="join">
      <RoomLanguage />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {invitation.full && <p class="notice">{text.full}</p>}
      <form onSubmit={submit}>
        <Code wrong={reason ? text[reason] : null} />
        <Consent keeps={invitation.keeps} />
        {refused.value && !reason && <ServerSays said={refused.value.message} />}
        <button type="submit" class="primary" disabled={busy.value}>
          {busy.value ? text.busy : text.go}
        </button>
      </form>
    </div>
  );
}
