// The terms of an equation as bars from a common middle.

export interface Term {
  name: string;
  value: number;
}
/** A bar in per cent of the row's width: the middle is at 50. */
export interface Bar extends Term {
  start: number;
  width: number;
}
export interface Terms {
  bars: Bar[];
  sum: Bar;
}

function barOf(name: string, value: number, largest: number): Bar {
  const width = largest === 0 ? 0 : (Math.abs(value) / largest) * 50;
  return { name, value, start: value < 0 ? 50 - width : 50, width };
}

/** Bars of all terms that are not zero, in the order given, and of their sum, all on one scale. */
export function barsOf(terms: readonly Term[]): Terms {
  const sum = terms.reduce((total, term) => total + term.value, 0);
  const told = terms.filter((term) => term.value !== 0);
  const largest = Math.max(Math.abs(sum), ...told.map((term) => Math.abs(term.value)));
  return { bars: told.map(({ name, value }) => barOf(name, value, largest)), sum: barOf('sum', sum, largest) };
}
