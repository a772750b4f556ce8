import { powerOf, resultOf } from '../../state/conversation.ts';
import { debrief } from '../../state/current.ts';
import type { Habit } from '../../text/model.ts';
import type { End, OtherStyle, Style } from '../../worker/messages.ts';
import { numbers } from '../numbers.ts';
import { words } from '../words.ts';

interface RowProperties {
  name: string;
  end: End;
  influence: number;
  power: number;
  empathy: number;
  /** How often that way gets to a next step. */
  many: string;
  note?: string;
}

function Row({ name, end, influence, power, empathy, many, note }: RowProperties) {
  const { percent } = numbers.value;
  return (
    <tr class={note ? 'tried' : ''}>
      <th scope="row">{name}{note && <em> {note}</em>}</th>
      <td>{words.value.model.ends[end].name}</td>
      <td class="shares">
        <span class="meter influence" aria-hidden="true"><span style={{ width: `${influence * 100}%` }} /></span> {percent(influence)}
      </td>
      <td class="shares">
        <span class="meter power" aria-hidden="true"><span style={{ width: `${power * 100}%` }} /></span> {percent(power)}
      </td>
      <td>{percent(empathy)}</td>
      <td>{many}</td>
    </tr>
  );
}

/** The share of a thousand lucks with its margin; null where it is not known yet. */
function manyOf(style: Style | null | undefined): string | null {
  const { percent } = numbers.value;
  if (!style) return null;
  const { value, low, high } = style.next_steps;
  return words.value.debrief.styles.many(percent(value), percent(low), percent(high));
}

function Result({ styles, guess }: { styles: OtherStyle[]; guess: string }) {
  const text = words.value.debrief.styles;
  const { habits } = words.value.model;
  const [answer, last] = [debrief.answer.value!, debrief.last.value!];
  const counted = debrief.stylesLucks.answer.value?.styles;
  const manyBy = (name: string) => manyOf(counted?.find((each) => each.name === name)) ?? text.counting;
  return (
    <>
      <div class="scrolled" role="region" aria-label={text.caption} tabIndex={0}>
        <table>
          <caption>{text.caption}</caption>
          <thead><tr>{text.columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
          <tbody>
            <Row name={text.yours} end={resultOf(answer)} influence={last.influence} power={powerOf(last)} empathy={last.empathy}
              many={manyOf(debrief.thousand.answer.value) ?? (debrief.guess.value === null ? text.not_counted : text.counting)} />
            {styles.map((style) => (
              <Row key={style.name} {...style} many={manyBy(style.name)} name={habits[style.name as Habit].name} {...(style.name === guess ? { note: text.guessed } : {})} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="soft">{text.once}</p>
    </>
  );
}

const choices: Habit[] = ['listener', 'adviser', 'coffee', 'pitcher', 'pusher', 'closer', 'step_by_step'];

/** What named habits would have done with the same luck: told after a guess. */
export function Styles() {
  const text = words.value.debrief.styles;
  const guess = debrief.favourite.value;
  const styles = debrief.styles.answer.value?.styles;
  return (
    <section class="styles">
      <h2>{text.title}</h2>
      {guess === null && (
        <>
          <p>{text.guess}</p>
          <div class="guesses" role="group" aria-label={text.guess}>
            {choices.map((name) => (
              <button key={name} type="button" onClick={() => debrief.guessStyle(name)}>{words.value.model.habits[name].name}</button>
            ))}
          </div>
        </>
      )}
      {guess !== null && styles && <Result styles={styles} guess={guess} />}
    </section>
  );
}
