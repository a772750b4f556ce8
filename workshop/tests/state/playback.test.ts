import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advanced, stepped } from '../../state/playback.ts';

describe('playing through the weeks', () => {
  test('goes on by time and speed', () => expect(advanced(3, 0.25, 2, 51)).toBeCloseTo(3.5));

  test('ends at the last week', () => expect(advanced(50.9, 10, 8, 51)).toBe(51));

  test('never goes back, whatever the clock says', () => expect(advanced(3, -1, 2, 51)).toBe(3));

  test('drops frames but never a week, however long a frame takes', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0.001, max: 5, noNaN: true })), (seconds) => {
        const seen = new Set<number>();
        for (let position = 0; position < 51; ) {
          const before = position;
          position = advanced(position, seconds.next().value, 8, 51);
          if (Number.isInteger(position)) seen.add(position);
          expect(Math.floor(position) - Math.floor(before)).toBeLessThanOrEqual(1);
        }
        expect(seen.size).toBe(51);
      }),
    );
  });

  test('without motion steps by whole weeks, when their time has come', () => {
    expect(stepped(3, 0.4, 2, 51)).toEqual({ position: 3, waited: 0.4 });
    expect(stepped(3, 0.5, 2, 51)).toEqual({ position: 4, waited: 0 });
    expect(stepped(51, 9, 2, 51)).toEqual({ position: 51, waited: 0 });
  });
});
