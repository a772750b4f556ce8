// For researchers: a configuration comes in, and goes out again as a configuration or as a sweep around this point.
import { useRef, useState } from 'preact/hooks';
import { companyOf } from '../../state/company.ts';
import { laboratory } from '../../state/current.ts';
import { largestFile, maxFactors, type Saved } from '../../state/laboratory.ts';
import { laboratoryKeys } from '../../state/laboratory_keys.ts';
import { page } from '../../state/page.ts';
import type { KeyFact } from '../../worker/messages.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';
import { download } from './download.ts';
import { meaningOf } from './meaning.ts';

async function readFile(file: File): Promise<void> {
  const text = words.value.laboratory.files;
  if (file.size > largestFile) laboratory.refuse(text.too_large(file.name));
  else await laboratory.read(file.name, await file.text(), page.value.seed);
  if (laboratory.opened.peek()) announce(text.opened(file.name));
}

function Drop() {
  const text = words.value.laboratory.files;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) void readFile(file);
    if (input.current) input.current.value = '';
  };
  return (
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <span>{text.drop}</span>
      <button type="button" onClick={() => input.current?.click()}>
        {text.choose}
      </button>
      <input ref={input} type="file" accept=".toml" hidden aria-label={text.choose} onChange={({ currentTarget }) => take(currentTarget.files)} />
    </div>
  );
}

function Said() {
  const text = words.value.laboratory.files;
  const [refusal, opened] = [laboratory.refusal.value, laboratory.opened.value];
  return (
    <>
      {opened && <p class="soft">{text.opened(opened)}</p>}
      {refusal && (
        <div class="notice" role="alert">
          <p>{text.refused}</p>
          <pre>{refusal}</pre>
        </div>
      )}
    </>
  );
}

function useSaving() {
  const text = words.value.laboratory.files;
  const [saved, setSaved] = useState<string | null>(null);
  const save = async (making: Promise<Saved | null>) => {
    const made = await making;
    setSaved(made?.name ?? null);
    if (!made) return;
    download(made);
    announce(text.saved(made.name));
  };
  return { saved, save };
}

function Sweep({ facts }: { facts: KeyFact[] }) {
  const text = words.value.laboratory.files;
  const { saved, save } = useSaving();
  const chosen = laboratory.factors.value;
  const shown = facts.filter((fact) => laboratoryKeys.includes(fact.key));
  const valueOf = (key: string) => facts.find((fact) => fact.key === key)!.value as number;
  return (
    <details class="sweep">
      <summary>
        <h3>{text.sweep_heading}</h3>
      </summary>
      <p>{text.sweep_lede(maxFactors)}</p>
      <ul class="factors">
        {shown.map((fact) => (
          <li key={fact.key}>
            <label class="choice">
              <input
                type="checkbox" checked={chosen.includes(fact.key)} disabled={!chosen.includes(fact.key) && chosen.length >= maxFactors}
                onChange={() => laboratory.toggleFactor(fact.key)}
              />
              <span>{meaningOf(fact).label}</span>
            </label>
          </li>
        ))}
      </ul>
      <button type="button" disabled={chosen.length === 0} onClick={() => save(laboratory.sweep(companyOf(page.value), valueOf))}>
        {text.sweep}
      </button>
      {saved && (
        <p class="soft">
          {text.saved(saved)} {text.run_with(saved)}
        </p>
      )}
    </details>
  );
}

export function Files({ facts }: { facts: KeyFact[] }) {
  const text = words.value.laboratory.files;
  const { saved, save } = useSaving();
  return (
    <section class="files">
      <h2>{text.heading}</h2>
      <p>{text.lede}</p>
      <Drop />
      <Said />
      <div class="act">
        <button type="button" onClick={() => save(laboratory.save(companyOf(page.value)))}>
          {text.save}
        </button>
        {saved && <p class="soft">{text.saved(saved)}</p>}
      </div>
      <Sweep facts={facts} />
    </section>
  );
}
