// All headlines but that of the genes, which belongs to the laboratory, each with its question.
import { headlines } from '../../state/survive.ts';
import { words } from '../words.ts';
import { Survives } from './survives.tsx';

const shown = headlines.filter((headline) => headline !== 'genes');

export function Survive() {
  const { survive: text, claims } = words.value;
  return (
    <div class="survive">
      <hgroup>
        <h1>{text.heading}</h1>
        <p class="lead">{text.lede}</p>
      </hgroup>
      <ul class="headlines">
        {shown.map((headline) => (
          <li key={headline}>
            <h2>{claims.headlines[headline].claim}</h2>
            <Survives headline={headline} />
          </li>
        ))}
      </ul>
    </div>
  );
}
