// Every assumption as a control, what it changes, files for researchers, and the genes behind their notice.
import { useEffect } from 'preact/hooks';
import { keys } from '../../state/current.ts';
import { page } from '../../state/page.ts';
import { words } from '../words.ts';
import { Files } from './files.tsx';
import { Genes } from './genes.tsx';
import { Keys } from './keys.tsx';
import { Result } from './result.tsx';
import { Rivals } from './rivals.tsx';

function useKeys() {
  const { settings } = page.value;
  const key = JSON.stringify(settings);
  useEffect(() => void keys.run({ settings }), [key]);
}

export function Laboratory() {
  const text = words.value.laboratory;
  useKeys();
  return (
    <div class="laboratory">
      <hgroup>
        <h1>{text.heading}</h1>
        <p class="lead">{text.lede}</p>
      </hgroup>
      {keys.refusal.value && <p class="notice" role="alert">{keys.refusal.value}</p>}
      <div class="controls-and-result">
        <div>
          <Rivals />
          {keys.answer.value ? <Keys facts={keys.answer.value.keys} /> : <p class="soft">{text.waiting}</p>}
        </div>
        <Result />
      </div>
      <Files facts={keys.answer.value?.keys ?? []} />
      <Genes />
    </div>
  );
}
