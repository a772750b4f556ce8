// Raised hands as tally marks: fives with a stroke across.
import { line, type Shape } from './shape.ts';

const step = 0.45; // em between strokes
const height = 1.3;

/** How wide `count` marks are, in em. */
export const tallyWidth = (count: number): number => count * step + Math.ceil(count / 5) * step;

export function drawTally(count: number, em: number): Shape[] {
  return Array.from({ length: count }, (_, at) => {
    const left = (Math.floor(at / 5) * 6 + 0.5) * step * em;
    if (at % 5 === 4) return line('stroke', left - 0.2 * em, 0.95 * height * em, left + 3.45 * step * em, 0.1 * height * em);
    const x = left + (at % 5) * step * em;
    return line('stroke', x + 0.04 * em * (at % 2), 0.05 * height * em, x, height * em);
  });
}
