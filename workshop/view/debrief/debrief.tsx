// Looking back: what happened, why, and what else might have happened.
import { powerOf, resultOf, turnsOf } from '../../state/conversation.ts';
import { debrief, talk } from '../../state/current.ts';
import { change } from '../../state/page.ts';
import { numbers } from '../numbers.ts';
import { words } from '../words.ts';
import { Course } from './course.tsx';
import { TurningPoints } from './turning_points.tsx';
import { TurnSheet } from './turn_sheet.tsx';
import { Styles } from './styles.tsx';
import { Thousand } from './thousand.tsx';

function Summary() {
  const text = words.value.debrief;
  const [answer, last] = [debrief.answer.value, debrief.last.value];
  if (!answer || !last) return null;
  const { percent } = numbers.value;
  const { name } = words.value.customers[talk.conversation.value.card].members[0];
  return (
    <hgroup class="summary">
      <p class="soft">{text.with(name)}</p>
      <h1>{talk.over.value ? words.value.model.ends[resultOf(answer)].name : text.going_on}</h1>
      <p>{text.summary(percent(last.influence), percent(powerOf(last)), turnsOf(answer).length)}</p>
    </hgroup>
  );
}

export function Debrief() {
  const text = words.value.debrief;
  if (!debrief.played.value) {
    return (
      <>
        <h1>{text.title}</h1>
        <p>{text.empty}</p>
        <button type="button" class="primary" onClick={() => change({ view: 'talk' })}>{text.to_talk}</button>
      </>
    );
  }
  return (
    <div class="debrief">
      <Summary />
      {debrief.refusal.value && <p class="notice" role="alert">{debrief.refusal.value}</p>}
      <div class="story">
        <Course />
        <TurningPoints />
      </div>
      <TurnSheet />
      <Thousand />
      <Styles />
    </div>
  );
}
