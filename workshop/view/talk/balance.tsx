// The heart of the page: who weighs more now.
import { type Beam, beamOf } from '../../plot/beam.ts';
import { powerOf, stateNow } from '../../state/conversation.ts';
import { talk } from '../../state/current.ts';
import { lastChange } from '../../state/talk.ts';
import type { State } from '../../worker/messages.ts';
import { numbers } from '../numbers.ts';
import { words } from '../words.ts';
import { memberName } from './sentences.ts';

const points = (share: number) => Math.round(share * 100);
const chaseLead = 0.15; // market.chase_lead, unless a configuration says otherwise
const largest = 13; // radius of a weight of 100 %, where the beam is 76 long

function Weight({ side, radius, value, angle }: { side: 'influence' | 'power'; radius: number; value: number; angle: number }) {
  const x = side === 'influence' ? 14 : 86;
  const y = 22.8 - radius;
  return (
    <g class={side}>
      <circle cx={x} cy={y} r={radius} />
      <text x={x} y={y + 1.9} text-anchor="middle" style={{ transformOrigin: `${x}px ${y}px`, transform: `rotate(${-angle}deg)` }}>
        {points(value)}
      </text>
    </g>
  );
}

function Picture({ beam, influence, power }: { beam: Beam; influence: number; power: number }) {
  return (
    <svg class="beam" viewBox="0 -5 100 44" aria-hidden="true">
      <path class="pivot" d="M50 25L57 37H43Z" />
      <line class="ground" x1="30" x2="70" y1="37" y2="37" />
      <g class="tilting" style={{ transform: `rotate(${beam.angle}deg)` }}>
        <line class="bar" x1="8" x2="92" y1="24" y2="24" />
        <Weight side="influence" radius={beam.left * largest} value={influence} angle={beam.angle} />
        <Weight side="power" radius={beam.right * largest} value={power} angle={beam.angle} />
      </g>
    </svg>
  );
}

function Side({ name, what, value, change, side }: { name: string; what: string; value: number; change: number | null; side: string }) {
  const { percent, signed } = numbers.value;
  return (
    <p class={side}>
      <strong>{name}</strong> <span>{what} {percent(value)}</span>
      {change !== null && <span class="change">{signed(100 * change, 0)}</span>}
    </p>
  );
}

function Members({ now }: { now: State }) {
  const addressed = talk.next.value?.member;
  if (now.customers.length < 2) return null;
  return (
    <ul class="members">
      {now.customers.map(({ power }, member) => (
        <li key={member} aria-current={member === addressed ? 'true' : undefined}>
          <span>{memberName(member)}</span>
          <span class="meter" aria-hidden="true"><span style={{ width: `${points(power)}%` }} /></span>
          <span>{numbers.value.percent(power)}</span>
        </li>
      ))}
    </ul>
  );
}

/** How the salesperson is spoken to, and what is said of who leads. */
export interface Voice {
  you: string;
  leads: Record<Beam['leads'], string>;
}

const ownVoice = (): Voice => {
  const { you, salesperson, balance } = words.value.talk;
  return talk.mine.value ? { you, leads: balance.leads } : { you: salesperson, leads: balance.watched };
};

export function Balance({ voice = ownVoice() }: { voice?: Voice }) {
  const text = words.value.talk;
  const answer = talk.answer.value;
  const now = answer && stateNow(answer);
  if (!now) return null;
  const { influence } = now;
  const power = powerOf(now);
  const beam = beamOf(influence, power, chaseLead);
  return (
    <section class="balance" aria-label={text.balance.title}>
      <p class={`leader ${beam.leads}`}>{voice.leads[beam.leads]}</p>
      <Picture beam={beam} influence={influence} power={power} />
      <div class="sides">
        <Side side="influence" name={voice.you} what={text.balance.influence} value={influence}
          change={lastChange(answer, (state) => state.influence)} />
        <Side side="power" name={now.customers.length > 1 ? text.customers : text.customer} what={text.balance.power} value={power}
          change={lastChange(answer, powerOf)} />
      </div>
      <Members now={now} />
    </section>
  );
}
