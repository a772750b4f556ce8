import { Client } from '../worker/client.ts';

/** The model behind the page: `await model.ask('talk', { conversation })`. Who starts the page connects it to a worker. */
export const model = new Client();
