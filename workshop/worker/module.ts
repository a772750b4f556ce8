// The compiled model as a function: a question goes in as text, an answer comes out as text.
import { type Model } from './handle.ts';
import type { Question, Requests } from './messages.ts';

interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  dyad_frozen(): number;
}

/** What a module without JavaScript of its own asks of whoever loads it. It has no environment, and its clock stands
 * still: nothing that it computes depends on either. */
function imports(memory: () => WebAssembly.Memory): WebAssembly.Imports {
  const write = (address: number, value: number) => new DataView(memory().buffer).setUint32(address, value, true);
  return {
    env: { emscripten_notify_memory_growth: () => undefined },
    wasi_snapshot_preview1: {
      environ_get: () => 0,
      environ_sizes_get: (count: number, size: number) => {
        write(count, 0);
        write(size, 0);
        return 0;
      },
      clock_time_get: (_clock: number, _precision: bigint, time: number) => {
        new DataView(memory().buffer).setBigUint64(time, 0n, true);
        return 0;
      },
      proc_exit: (code: number) => {
        throw new Error(`the model ended with code ${code}`);
      },
    },
  };
}

/** The module, ready for questions. Compiles at once: in a worker nobody waits for a screen. */
export function modelOf(bytes: BufferSource): Model {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports(() => exports.memory));
  const exports = instance.exports as unknown as Exports;
  exports._initialize();

  const textAt = (address: number) => {
    const memory = new Uint8Array(exports.memory.buffer);
    return new TextDecoder().decode(memory.subarray(address, memory.indexOf(0, address)));
  };
  return {
    ask(question: Question): Requests['frozen']['answer'] {
      if (question.kind !== 'frozen') throw new Error(`the model knows no ${question.kind}`);
      return { text: textAt(exports.dyad_frozen()) };
    },
  };
}
