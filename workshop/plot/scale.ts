// From values to places. A scale is a function with its domain; ticks are round numbers inside it.

export interface Scale {
  (value: number): number;
  domain: readonly [number, number];
}

/** A straight line from `domain` to `range`; values outside of the domain lie outside of the range. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const width = domain[1] - domain[0];
  const slope = width === 0 ? 0 : (range[1] - range[0]) / width;
  return Object.assign((value: number) => range[0] + (value - domain[0]) * slope, { domain });
}

/** The largest of 1, 2 and 5 times a power of ten that cuts `width` into at most `most` pieces or hardly more. */
export function roundStep(width: number, most: number): number {
  const raw = width / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= raw * 0.999) ?? 10;
  return step * power;
}

/** Round numbers from `low` to `high`, at most about `most` of them. */
export function ticks(low: number, high: number, most = 5): number[] {
  if (!(high > low)) return [low];
  const step = roundStep(high - low, most);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The smallest and the largest of `values` and of `always`, widened to round numbers. Values that are not finite do not count. */
export function roundDomain(values: Iterable<number>, always: number[] = [], most = 5): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of [...values, ...always]) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  if (low === high) return [low - 0.5, high + 0.5];
  const step = roundStep(high - low, most);
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}
