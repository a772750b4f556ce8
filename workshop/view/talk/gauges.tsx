import { stateNow, trustOf } from '../../state/conversation.ts';
import { talk } from '../../state/current.ts';
import { numbers } from '../numbers.ts';
import { words } from '../words.ts';

function Gauge({ name, value, look }: { name: string; value: number; look: string }) {
  return (
    <li class={look}>
      <span>{name}</span>
      <span class="meter" aria-hidden="true"><span style={{ width: `${value * 100}%` }} /></span>
      <span>{numbers.value.percent(value)}</span>
    </li>
  );
}

/** What else there is to see, for whoever asks. Own empathy only after the peek moment. */
export function Gauges() {
  const { gauges } = words.value.model;
  const now = talk.answer.value && stateNow(talk.answer.value);
  if (!now) return null;
  return (
    <details class="gauges" open={talk.gauges.value} onToggle={(event) => (talk.gauges.value = event.currentTarget.open)}>
      <summary>{words.value.talk.gauges}</summary>
      <ul>
        <Gauge look="power" name={gauges.trust.name} value={trustOf(now)} />
        <Gauge look="influence" name={gauges.insight.name} value={now.insight} />
        <Gauge look="power" name={gauges.commitment.name} value={now.commitment} />
        {now.customers.length > 1 && <Gauge look="power" name={gauges.common_ground.name} value={now.common_ground} />}
        {talk.peeked.value && <Gauge look="empathy" name={gauges.empathy.name} value={now.empathy} />}
      </ul>
    </details>
  );
}
