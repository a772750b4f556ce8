import { describe, expect, test } from 'vitest';
import { type Curves, drawCurves, turnAt } from '../../plot/curves.ts';
import type { Shape, Size } from '../../plot/shape.ts';

const percent = (share: number) => `${100 * share}%`;
const size: Size = { width: 600, height: 300, em: 16 };
const rising: Curves = {
  curves: [
    { look: 'influence', name: 'you', pieces: [[{ x: 0, y: 0.3 }, { x: 2, y: 0.5 }], [{ x: 3, y: 0.4 }, { x: 5, y: 0.6 }]] },
    { look: 'power', name: 'customer', pieces: [[{ x: 0, y: 0.5 }, { x: 5, y: 0.61 }]] },
  ],
  end: 5, meetings: [{ x: 0, name: 'Meeting 1' }, { x: 3, name: 'Meeting 2' }], percent,
};
const looks = (shapes: Shape[], look: string) => shapes.filter((shape) => shape.look.split(' ')[0] === look);
const texts = (shapes: Shape[]) => shapes.filter((shape) => shape.tag === 'text');

describe('curves', () => {
  test('a curve has a line for each meeting, and a gap between them', () => {
    const shapes = drawCurves(rising, size);
    expect(looks(shapes, 'line')).toHaveLength(3);
    expect(looks(shapes, 'gap')).toHaveLength(1);
  });

  test('a higher share stands higher, and 0 and 1 are the ends of the grid', () => {
    const axis = looks(drawCurves(rising, size), 'axis')[0]!;
    const [first] = looks(drawCurves({ ...rising, curves: [{ look: 'a', name: '', pieces: [[{ x: 0, y: 0 }]] }] }, size), 'end');
    expect(axis.tag === 'line' && first?.tag === 'circle' && first.cy === axis.y1).toBe(true);
  });

  test('names at the ends keep apart, in the order of their values, within the drawing', () => {
    const names = looks(drawCurves(rising, size), 'name');
    const [you, customer] = names.map((shape) => (shape.tag === 'text' ? shape.y : NaN));
    expect(you! - customer!).toBeGreaterThanOrEqual(1.25 * size.em);
  });

  test('a mark at the end of a curve leaves the name beside it free', () => {
    const shapes = drawCurves({ ...rising, marks: [{ x: 5, y: 0.6, name: '1' }] }, size);
    const [mark] = looks(shapes, 'mark');
    for (const name of looks(shapes, 'name')) {
      expect(mark?.tag === 'circle' && name.tag === 'text' && name.x > mark.cx + mark.r).toBe(true);
    }
  });

  test.each([[328, 16], [600, 18], [1700, 26]])('everything fits into %i pixels with type of %i', (width, em) => {
    const small = { width, height: 16 * em, em };
    const shapes = drawCurves({ ...rising, marks: [{ x: 2, y: 0.5, name: '1' }, { x: 5, y: 0.6, name: '2' }], cursor: 2, distance: { from: 0.6, to: 0.4, text: '20 points' } }, small);
    for (const text of texts(shapes)) {
      const length = text.text.length * 0.5 * em;
      const [left, right] = text.anchor === 'start' ? [text.x, text.x + length] : text.anchor === 'end' ? [text.x - length, text.x] : [text.x - length / 2, text.x + length / 2];
      expect(left, text.text).toBeGreaterThanOrEqual(-1);
      expect(right, text.text).toBeLessThanOrEqual(width + 1);
      expect(text.y).toBeLessThanOrEqual(small.height);
    }
  });

  test('a name that is too long for its meeting becomes its number', () => {
    const narrow = drawCurves({ ...rising, meetings: [{ x: 0, name: 'Meeting 1' }, { x: 1, name: 'Meeting 2' }] }, { width: 300, height: 200, em: 16 });
    expect(texts(narrow).map(({ text }) => text)).toContain('1');
  });

  test('a curve without points is not drawn', () => {
    const shapes = drawCurves({ ...rising, curves: [{ look: 'influence', name: 'you', pieces: [] }] }, size);
    expect(looks(shapes, 'line')).toEqual([]);
    expect(looks(shapes, 'name')).toEqual([]);
  });

  test('pressing on a turn finds it, and outside the nearest', () => {
    const cursor = looks(drawCurves({ ...rising, cursor: 3 }, size), 'cursor')[0];
    expect(turnAt(cursor?.tag === 'line' ? cursor.x1 : NaN, rising, size)).toBe(3);
    expect([turnAt(-50, rising, size), turnAt(9999, rising, size)]).toEqual([0, 5]);
  });
});
