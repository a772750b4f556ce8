// The worker: a model, and the messages for it. An error here ends in the page, which starts another worker.
import { handle } from './handle.ts';
import type { Question } from './messages.ts';
import { modelOf } from './module.ts';
import { unpackedModel } from './unpack.ts';

const model = modelOf(unpackedModel());

self.onmessage = ({ data }: MessageEvent<Question>) => {
  const { reply, transfer } = handle(model, data);
  self.postMessage(reply, { transfer });
};
