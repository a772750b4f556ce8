import { type QrCode, qrCode } from '../../plot/qr_code.ts';
import { page } from '../../state/page.ts';
import { saysAll, spokenCode } from '../../state/spoken_code.ts';
import { address, hosted } from '../address.ts';
import { words } from '../words.ts';

/** Phones read a code on a screen across a room up to here; longer addresses make finer codes. */
const longest = 600; // characters

function codeOf(text: string): QrCode | null {
  return text.length <= longest ? qrCode(text) : null;
}

function ToScan() {
  const { share } = words.value;
  const code = codeOf(address.value);
  if (!code) return <p>{share.too_long}</p>;
  return (
    <>
      <p>{share.scan}</p>
      <svg class="qr" role="img" aria-label={share.code_image} viewBox={`0 0 ${code.size} ${code.size}`} shape-rendering="crispEdges">
        <path d={code.path} />
      </svg>
    </>
  );
}

function ToSay() {
  const { share } = words.value;
  return (
    <>
      <p>{share.say}</p>
      <p class="spoken">{spokenCode(page.value)}</p>
      {!saysAll(page.value) && <p>{share.not_all}</p>}
      <p>{share.file}</p>
    </>
  );
}

export function Code() {
  return hosted() ? <ToScan /> : <ToSay />;
}
