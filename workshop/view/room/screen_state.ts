// What the projector knows beyond the snapshot that it was sent.
import { model } from '../../state/model.ts';
import { newReveal } from '../../state/room/reveal.ts';
import { facilitator } from './current.ts';

export const reveal = newReveal(model.ask.bind(model), facilitator.snapshot);
