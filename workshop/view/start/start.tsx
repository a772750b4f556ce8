// The first minute: two openings, the room votes, both curves grow, and then what one sentence cost.
import { start } from '../../state/current.ts';
import { useSurvival } from '../survive/survives.tsx';
import { words } from '../words.ts';
import { Growth } from './growth.tsx';
import { Headline, Reveal } from './reveal.tsx';
import { Vote } from './vote.tsx';

/** Whether the claim survives is asked where it is explained; what is found needs the whole width. */
function Revealed() {
  const { question, found } = useSurvival('opening_costs');
  return (
    <>
      <Headline />
      <div class="shown">
        <Growth />
        <Reveal>{question}</Reveal>
      </div>
      {found}
    </>
  );
}

export function Start() {
  const text = words.value.start;
  const phase = start.phase.value;
  return (
    <div class="first-minute">
      <hgroup>
        <h1>{text.title}</h1>
        {phase !== 'revealed' && <p class="lead">{text.lead}</p>}
      </hgroup>
      {start.refusal.value && <p class="notice" role="alert">{start.refusal.value}</p>}
      {phase === 'vote' && <Vote />}
      {phase === 'revealed' ? <Revealed /> : phase !== 'vote' && <Growth />}
    </div>
  );
}
