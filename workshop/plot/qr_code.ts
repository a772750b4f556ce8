// A text as a QR code: dark modules as one path.
import { encode } from 'uqr';

export interface QrCode {
  size: number; // modules on each side, the quiet zone of four included
  path: string; // one unit square for each dark module
}

const quiet = 4; // modules, which readers of codes need around it

/** The smallest code that holds the text. Throws where no code can: some 2,900 letters. */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'L', border: quiet });
  const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: dark.join('') };
}
