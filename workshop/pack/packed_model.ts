import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { zlibSync } from 'fflate';
import type { Plugin } from 'vite';

const name = 'virtual:packed-model';
export const modelFile = resolve(import.meta.dirname, '../../build/wasm/dyad_page.wasm');

/** The compiled model as text inside a script: compressed, since a page has to fit into a mail, and as base64. Compressed
 * by fflate and not by Node, whose zlib gives other bytes on other machines. */
export const packed = (bytes: Uint8Array): string =>
  Buffer.from(zlibSync(bytes, { level: 9, mem: 12 })).toString('base64');

/** `import text from 'virtual:packed-model'`. */
export function packedModel(): Plugin {
  return {
    name: 'dyad:packed-model',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      if (!existsSync(modelFile)) throw new Error(`${modelFile} is not there: scripts/workshop compiles it`);
      this.addWatchFile(modelFile);
      return `export default ${JSON.stringify(packed(readFileSync(modelFile)))};`;
    },
  };
}
