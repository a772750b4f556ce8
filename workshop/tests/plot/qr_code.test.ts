import { describe, expect, test } from 'vitest';
import { qrCode } from '../../plot/qr_code.ts';

const dark = (path: string) => path.split('z').filter(Boolean).length;

describe('a QR code', () => {
  test('grows with its text', () => {
    const [short, long] = [qrCode('https://example.org/#v1/start/nl'), qrCode('x'.repeat(1000))];
    expect(short.size).toBe(25 + 8); // version 2 holds these 32 bytes
    expect(long.size).toBeGreaterThan(short.size);
    expect(dark(short.path)).toBeGreaterThan(300);
  });

  test('leaves a quiet zone around it', () => {
    const { size, path } = qrCode('dyad');
    const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...places)).toBe(4);
    expect(Math.max(...places)).toBe(size - 5);
  });

  test('has its three corners', () => {
    const { size, path } = qrCode('dyad');
    for (const [x, y] of [[4, 4], [size - 11, 4], [4, size - 11]]) {
      for (let along = 0; along < 7; ++along) expect(path).toContain(`M${x! + along} ${y}h`);
    }
    expect(path).not.toContain(`M${size - 5} ${size - 5}hx`);
  });

  test('of what is too long is refused', () => {
    expect(() => qrCode('x'.repeat(4000))).toThrow();
  });
});
