import { describe, expect, test } from 'vitest';
import { conversationWith, costOf, newStart, script } from '../../state/start.ts';
import { handMadeModel, settled } from '../talks.ts';

describe('the cost of one sentence', () => {
  test('is the mean difference luck by luck, with its interval', () => {
    const { mean, always, lucks } = costOf([0.3, 0.4, 0.5], [0.5, 0.5, 0.5]);
    expect(mean.value).toBeCloseTo(0.1);
    expect(mean.high - mean.low).toBeCloseTo(2 * 1.96 * (0.1 / Math.sqrt(3)));
    expect(always).toBeCloseTo(2 / 3);
    expect(lucks).toBe(3);
  });

  test('has no width where there is one luck, and is nothing where there is none', () => {
    expect(costOf([0.3], [0.5]).mean).toEqual({ value: 0.2, low: 0.2, high: 0.2 });
    expect(costOf([], [])).toEqual({ mean: { value: 0, low: 0, high: 0 }, always: 0, lucks: 0 });
  });
});

describe('the first minute', () => {
  test('plays two conversations that differ in the first sentence only', () => {
    const [customer, self] = [conversationWith('customer'), conversationWith('self')];
    expect(customer.moves[0]![0]).toBe('ask');
    expect(self.moves[0]![0]).toBe('pitch');
    expect(script).toHaveLength(12);
    expect({ ...customer, moves: customer.moves[0]!.slice(1) }).toEqual({ ...self, moves: self.moves[0]!.slice(1) });
  });

  test('goes from the vote to the reveal, and back to the vote', async () => {
    const { ask, asked } = handMadeModel();
    const start = newStart(ask);
    await settled();
    expect(start.phase.value).toBe('vote');
    expect(start.curves.value?.self).toHaveLength(14);
    expect(asked.map(({ kind }) => kind)).toEqual(['talk', 'talk']); // a thousand lucks wait for the vote
    start.raise('self', 1);
    start.raise('customer', -1);
    expect(start.hands.value).toEqual({ self: 1, customer: 0 });
    start.play();
    for (let turn = 0; turn < 13; ++turn) {
      expect(start.phase.value).toBe('playing');
      start.grow();
    }
    expect(start.phase.value).toBe('played');
    start.reveal();
    await settled();
    expect(start.phase.value).toBe('revealed');
    expect(start.cost.value?.mean.value).toBeCloseTo(0.4);
    expect(start.cost.value?.lucks).toBe(1000);
    start.again();
    expect([start.phase.value, start.hands.value.self]).toEqual(['vote', 0]);
  });

  test('can be seen at once', () => {
    const start = newStart(handMadeModel().ask);
    start.finish();
    expect(start.phase.value).toBe('played');
  });
});
