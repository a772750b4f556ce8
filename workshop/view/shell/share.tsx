import { useRef } from 'preact/hooks';
import { words } from '../words.ts';
import { EnterCode } from './enter_code.tsx';
import { LinkToCopy } from './link_to_copy.tsx';
import { Code } from './share_code.tsx';

/** How others come to see the same: by QR code where the page has an address, by a code to say where it is a file. */
export function Share() {
  const { share } = words.value;
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {share.open}
      </button>
      <dialog ref={dialog} class="share" aria-labelledby="share-heading">
        <h2 id="share-heading">{share.heading}</h2>
        <Code />
        <LinkToCopy />
        <EnterCode entered={() => dialog.current?.close()} />
        <button type="button" onClick={() => dialog.current?.close()}>
          {share.close}
        </button>
      </dialog>
    </>
  );
}
