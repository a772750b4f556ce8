import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newFacilitator } from '../../../state/room/facilitator.ts';
import { newEvents, refused, roomOf, served } from './served.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const passes = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

test('the key is sent before anything is asked, and never in an address', async () => {
  const events = newEvents();
  const { send, asked } = served((path) => (path === '/room/key' ? Response.json({}) : events.response()));
  const facilitator = newFacilitator(send, 'remote');
  void facilitator.enter('the-key');
  await passes();
  events.snapshot({ room: roomOf() });
  await passes();
  expect(asked).toEqual([{ path: '/room/key', body: { key: 'the-key' } }, { path: '/room/events?as=remote', body: null }]);
  expect([facilitator.reach.value, facilitator.key.value]).toEqual(['here', 'the-key']);
});

test('a wrong key is refused in the room’s words, and a browser that was let in before needs none', async () => {
  const wrong = served((path) => (path === '/room/key' ? refused(403, 'key: another one') : refused(403, 'key: this browser has not shown it')));
  const facilitator = newFacilitator(wrong.send, 'screen');
  void facilitator.enter('wrong');
  await passes();
  expect([facilitator.reach.value, facilitator.refused.value]).toEqual(['unknown', 'key: another one']);
  expect(facilitator.key.value).toBeNull();

  const again = served(() => newEvents().response());
  void newFacilitator(again.send, 'screen').enter(null);
  await passes();
  expect(again.asked.map(({ path }) => path)).toEqual(['/room/events?as=screen']);
});

test('a command that the room refuses is told, until the next one', async () => {
  const answers = [refused(409, 'reveal: there is no round (…): start one'), Response.json({})];
  const { send, posts } = served(() => answers.shift()!);
  const facilitator = newFacilitator(send, 'remote');
  void facilitator.command({ command: 'reveal' });
  await passes();
  expect(facilitator.refused.value).toBe('reveal: there is no round (…): start one');
  void facilitator.command({ command: 'throw_out', alias: 'Rode Reiger' });
  await passes();
  expect(facilitator.refused.value).toBeNull();
  expect(posts('command')).toEqual([{ command: 'reveal' }, { command: 'throw_out', alias: 'Rode Reiger' }]);
});
