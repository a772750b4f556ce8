// The sober note, one press away.
import { words } from '../words.ts';

export function Sober() {
  const { note } = words.value;
  return (
    <details class="sober-note">
      <summary>{note.title}</summary>
      <dl>
        {note.long.map(({ about, text }) => (
          <div key={about}>
            <dt>{about}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
