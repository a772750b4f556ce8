// Alles wat in een gesprek wordt gezegd, in het Nederlands.
import type { Sentences } from '../sentences.ts';
import { decided } from './replies_decided.ts';
import { reserved } from './replies_reserved.ts';
import { warm } from './replies_warm.ts';
import { said } from './said.ts';

export const sentences: Sentences = { said, replies: { warm, reserved, decided } };
