import { drawTally, tallyWidth } from '../../plot/tally.ts';
import { start } from '../../state/current.ts';
import type { Opening } from '../../state/start.ts';
import { still } from '../motion.ts';
import { words } from '../words.ts';
import { openingSentence } from './sentences.ts';

const maxMarks = 30;

/** Tally marks; past thirty they say no more than the number. */
function Tally({ count }: { count: number }) {
  const shown = Math.min(count, maxMarks);
  const width = Math.max(1, tallyWidth(shown));
  return (
    <svg class="tally" viewBox={`0 0 ${width} 1.4`} style={{ width: `${width}em` }} aria-hidden="true">
      {drawTally(shown, 1).map((stroke, at) => stroke.tag === 'line' && (
        <line key={at} x1={stroke.x1} y1={stroke.y1} x2={stroke.x2} y2={stroke.y2} />
      ))}
    </svg>
  );
}

function OpeningCard({ opening }: { opening: Opening }) {
  const text = words.value.start;
  const { name, hand } = text.openings[opening];
  const count = start.hands.value[opening];
  return (
    <article class="opening">
      <button type="button" class="raise" aria-label={`${hand}: ${text.hands(count)}`} onClick={() => start.raise(opening, 1)}>
        <span class="opening-name">{name}</span>
        <q>{openingSentence(opening)}</q>
        <span class="count">
          <span>{text.hands(count)}</span>
          <Tally count={count} />
        </span>
        <span class="plus">{text.raise}</span>
      </button>
      <button type="button" class="quiet" disabled={count === 0} aria-label={text.lower_for(name)} onClick={() => start.raise(opening, -1)}>
        {text.lower}
      </button>
    </article>
  );
}

export function Vote() {
  const text = words.value.start;
  return (
    <>
      <h2 class="vote-question">{text.question}</h2>
      <div class="openings">
        <OpeningCard opening="self" />
        <OpeningCard opening="customer" />
      </div>
      <div class="act">
        <button type="button" class="primary" disabled={!start.curves.value} onClick={() => (still() ? start.finish() : start.play())}>
          {text.play}
        </button>
        <p class="soft">{start.curves.value ? text.vote : text.waiting}</p>
      </div>
    </>
  );
}
