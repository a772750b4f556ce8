// The compiled model as a function: a question goes in as text, an answer comes out as text, with columns beside it.
import { type Model, ModelRefusal } from './handle.ts';
import type { Question, Refusal } from './messages.ts';

/** What workshop/wasm/exports.cpp has; addresses are places in the module's memory. */
interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(bytes: number): number;
  free(address: number): void;
  dyad_ask(text: number): number;
  dyad_column_count(): number;
  dyad_column_name(column: number): number;
  dyad_column_type(column: number): number;
  dyad_column_length(column: number): number;
  dyad_column_data(column: number): number;
}

type Answered = { answer: Record<string, unknown> } | { refusal: Refusal };
type Column = Float32Array | Uint8Array;

const unknown = 52; // ENOSYS, of WASI and of Emscripten: this system has no such function

/** What a module without JavaScript of its own asks of whoever loads it. There are no files, and so no function for them:
 * the C library is told so, and the model reads and writes none. The environment is empty. */
function imports(module: WebAssembly.Module, memory: () => WebAssembly.Memory): WebAssembly.Imports {
  const found: Record<string, Record<string, (...values: never[]) => number>> = { env: {}, wasi_snapshot_preview1: {} };
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    found[from]![name] = from === 'env' ? () => -unknown : () => unknown;
  }
  found.env!.emscripten_notify_memory_growth = () => 0;
  Object.assign(found.wasi_snapshot_preview1!, {
    environ_get: () => 0,
    environ_sizes_get: (count: number, size: number) => {
      new Uint32Array(memory().buffer, count, 1)[0] = 0;
      new Uint32Array(memory().buffer, size, 1)[0] = 0;
      return 0;
    },
    /** Runs are timed, as natively; no result knows how long they took. */
    clock_time_get: (_clock: number, _precision: bigint, at: number) => {
      new DataView(memory().buffer).setBigUint64(at, BigInt(Math.round(performance.now() * 1e6)), true);
      return 0;
    },
    proc_exit: (code: number) => {
      throw new Error(`the model ended with code ${code}`);
    },
  });
  return found;
}

/** Puts a column where it belongs in an answer: "weekly.sales". */
export function place(answer: Record<string, unknown>, path: string, column: Column): void {
  const [name = '', ...inner] = path.split('.');
  if (inner.length === 0) answer[name] = column;
  else place((answer[name] ??= {}) as Record<string, unknown>, inner.join('.'), column);
}

/** The module, ready for questions. Compiles at once: in a worker nobody waits for a screen. */
export function modelOf(bytes: BufferSource): Model {
  const module = new WebAssembly.Module(bytes);
  const instance = new WebAssembly.Instance(module, imports(module, () => exports.memory));
  const exports = instance.exports as unknown as Exports;
  exports._initialize();

  // The memory's buffer is another one after it has grown, so that it is asked for each time.
  const bytesAt = (address: number) => new Uint8Array(exports.memory.buffer, address);
  const textAt = (address: number) => new TextDecoder().decode(bytesAt(address).subarray(0, bytesAt(address).indexOf(0)));

  function asked(text: string): Answered {
    const utf8 = new TextEncoder().encode(`${text}\0`);
    const address = exports.malloc(utf8.length);
    if (address === 0) throw new Error('the model has no memory left');
    bytesAt(address).set(utf8);
    const answer = exports.dyad_ask(address);
    exports.free(address);
    return JSON.parse(textAt(answer)) as Answered;
  }

  /** A copy, since the module's memory stays with the module. */
  function column(number: number): Column {
    const [length, address] = [exports.dyad_column_length(number), exports.dyad_column_data(number)];
    const { buffer } = exports.memory;
    return exports.dyad_column_type(number) === 0
      ? new Float32Array(buffer, address, length).slice()
      : new Uint8Array(buffer, address, length).slice();
  }

  return {
    ask(question: Question) {
      const found = asked(JSON.stringify(question));
      if ('refusal' in found) throw new ModelRefusal(found.refusal.message);
      for (let each = 0; each < exports.dyad_column_count(); ++each) {
        place(found.answer, textAt(exports.dyad_column_name(each)), column(each));
      }
      return found.answer;
    },
  };
}
