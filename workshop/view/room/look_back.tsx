// The reveal on one's own phone: one's own conversation, or the room's answers beside the model's.
import { useEffect } from 'preact/hooks';
import { debrief, stepper } from '../../state/current.ts';
import type { Guess, SeatSnapshot } from '../../state/room/messages.ts';
import { predictions, scenarioNamed } from '../../state/scenarios.ts';
import { Debrief } from '../debrief/debrief.tsx';
import { Reveal } from '../scenarios/reveal.tsx';
import { words } from '../words.ts';

/** The room's answers are the hands of the scenario's vote, counted and locked. */
function useCountedHands(guesses: Record<Guess, number> | undefined) {
  const counts = guesses && predictions.map((direction) => guesses[direction]);
  useEffect(() => {
    if (!counts) return;
    stepper.restart();
    counts.forEach((count, option) => stepper.count(option, count));
    stepper.lock();
  }, [counts?.join()]);
}

function Guesses({ snapshot: { room, seat, at_reveal } }: { snapshot: SeatSnapshot }) {
  useCountedHands(at_reveal?.guesses);
  const name = scenarioNamed(room.scenario);
  const { room: text, script } = words.value;
  if (!name) return null;
  const { question, options } = script.scenarios[name].predict;
  return (
    <div class="scenarios">
      <h1>{script.scenarios[name].title}</h1>
      <p>{question}</p>
      <p class="question">{seat.guess ? text.predict.yours(options[seat.guess]) : text.predict.locked_none}</p>
      <Reveal name={name} />
    </div>
  );
}

/** Whose conversation it is, since the debrief calls whoever sold "you". */
function whoseWords({ room, seat }: SeatSnapshot): string {
  const { reveal: text } = words.value.room;
  if (room.together) return text.room_look;
  return seat.role === 'customer' && seat.partner ? text.voice_look(seat.partner) : text.look;
}

function Conversation({ snapshot }: { snapshot: SeatSnapshot }) {
  const { reveal: text, title } = words.value.room;
  if (!debrief.played.value) return <><h1>{title}</h1><p>{text.nothing}</p></>;
  return (
    <>
      <p class="part">{whoseWords(snapshot)}</p>
      <Debrief />
    </>
  );
}

export function LookBack({ snapshot }: { snapshot: SeatSnapshot }) {
  if (snapshot.room.mode === 'predict') return <Guesses snapshot={snapshot} />;
  return <Conversation snapshot={snapshot} />;
}
