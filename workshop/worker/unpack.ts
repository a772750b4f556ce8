import { unzlibSync } from 'fflate';
import text from 'virtual:packed-model';

/** The compiled model that the page carries along. */
export const unpackedModel = (): Uint8Array<ArrayBuffer> =>
  unzlibSync(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))) as Uint8Array<ArrayBuffer>;
