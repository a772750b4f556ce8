import { isOn, rivalNames, switched } from '../../state/rivals.ts';
import { change, page } from '../../state/page.ts';
import { words } from '../words.ts';

/** Rival hypotheses as switches. */
export function Rivals() {
  const { laboratory: { rivals: text }, claims } = words.value;
  const { settings } = page.value;
  return (
    <section>
      <h2>{text.heading}</h2>
      <p class="soft">{text.lede}</p>
      <ul class="choices">
        {rivalNames.map((name) => (
          <li key={name}>
            <label class="choice">
              <input type="checkbox" role="switch" checked={isOn(settings, name)} onChange={() => change({ settings: switched(settings, name) })} />
              <span>
                <strong>{claims.rivals[name].name}</strong>
                <small>{claims.rivals[name].what}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
