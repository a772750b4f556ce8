import { stateNow } from '../../state/conversation.ts';
import { talk } from '../../state/current.ts';
import { numbers } from '../numbers.ts';
import { Survives } from '../survive/survives.tsx';
import { words } from '../words.ts';

/** The paradox, felt: offered while one leads and one's own empathy has fallen. */
export function Peek() {
  const text = words.value.talk.peek;
  const { percent } = numbers.value;
  const answer = talk.answer.value;
  const [first, now] = [answer?.meetings[0]?.before, answer && stateNow(answer)];
  if (!first || !now || !talk.mine.value) return null;
  if (talk.peeked.value) {
    return (
      <section class="peek">
        <p>{text.fell(percent(first.empathy), percent(now.empathy))}</p>
        <Survives headline="paradox" />
      </section>
    );
  }
  if (!talk.peekOffered.value) return null;
  return (
    <section class="peek">
      <p><strong>{text.title}.</strong> {text.text}</p>
      <button type="button" onClick={() => (talk.peeked.value = true)}>{text.open}</button>
    </section>
  );
}
