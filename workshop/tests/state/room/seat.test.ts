import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SeatSnapshot } from '../../../state/room/messages.ts';
import { newSeat } from '../../../state/room/seat.ts';
import { newEvents, refused, roomOf, seatOf, served } from './served.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const passes = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

const ok = () => Response.json({});
type Posted = (what: string, body: unknown) => Response | Promise<Response>;

/** A phone with a seat, whose posts are answered by `posted`. */
async function seated(snapshot: SeatSnapshot, posted: Posted = ok) {
  let events = newEvents();
  const server = served((path, body) => {
    if (path === '/room/about') return ok();
    if (!path.startsWith('/room/events')) return posted(path.slice('/room/'.length), body);
    events = newEvents();
    return events.response();
  });
  const seat = newSeat(server.send);
  void seat.begin();
  await passes();
  events.snapshot(snapshot);
  await passes();
  const shows = async (next: SeatSnapshot) => {
    events.snapshot(next);
    await passes();
  };
  return { seat, server, shows };
}

describe('one’s own move', () => {
  test('is shown at once, sent, and shown once when the room has it', async () => {
    const { seat, server, shows } = await seated(seatOf({ moves: 'a' }));
    seat.play(0, 1, 'tailor');
    expect(seat.moves.value).toBe('at');
    await passes();
    expect(server.posts('move')).toEqual([{ round: 1, meeting: 0, turn: 1, move: 'tailor' }]);
    expect(seat.moves.value).toBe('at');
    await shows(seatOf({ moves: 'at' }));
    expect(seat.moves.value).toBe('at');
    await shows(seatOf({ moves: 'at.' }));
    expect(seat.moves.value).toBe('at.');
  });

  test('that is refused is taken back, with all after it, in the room’s words', async () => {
    const { seat, server } = await seated(seatOf({ moves: 'a' }), () => refused(409, 'move: turn 1 (it was played): go on'));
    seat.play(0, 1, 'tailor');
    seat.play(0, 2, 'close');
    await passes();
    expect([seat.moves.value, seat.refused.value]).toEqual(['a', 'move: turn 1 (it was played): go on']);
    expect(server.posts('move')).toHaveLength(1);
    seat.play(0, 1, 'ask');
    expect(seat.refused.value).toBeNull();
  });

  test('is sent again until the room has heard it: away, too fast, broken', async () => {
    const answers: Posted[] = [() => Promise.reject(new Error('away')), () => refused(503, 'busy'), () => refused(429, 'slow down'), ok];
    const { seat, server } = await seated(seatOf(), (what, body) => answers.shift()!(what, body));
    seat.play(0, 0, 'ask');
    await passes(30_000);
    expect(server.posts('move')).toHaveLength(4);
    expect(new Set(server.posts('move').map((body) => JSON.stringify(body))).size).toBe(1);
    expect([seat.moves.value, seat.refused.value]).toEqual(['a', null]);
  });

  test('a silent room is asked again after 8 s', async () => {
    const answers: Posted[] = [() => new Promise(() => undefined), ok];
    const { seat, server } = await seated(seatOf(), (what, body) => answers.shift()!(what, body));
    seat.play(0, 0, 'ask');
    await passes(7_900);
    expect(server.posts('move')).toHaveLength(1);
    await passes(1_000);
    expect(server.posts('move')).toHaveLength(2);
  });

  test('made without a network wait for it in order, and go at once when the phone wakes', async () => {
    let away = true;
    const { seat, server, shows } = await seated(seatOf(), () => (away ? Promise.reject(new Error('away')) : ok()));
    seat.play(0, 0, 'ask');
    seat.play(0, 1, 'release');
    await passes(60_000);
    expect([seat.moves.value, seat.reach.value]).toEqual(['ar', 'looking']);
    away = false;
    seat.wake();
    await passes();
    expect(server.posts('move').slice(-2)).toMatchObject([{ turn: 0, move: 'ask' }, { turn: 1, move: 'release' }]);
    await shows(seatOf({ moves: 'a' }));
    expect([seat.moves.value, seat.reach.value]).toEqual(['ar', 'here']);
  });

  test('of another round is forgotten', async () => {
    const { seat, shows } = await seated(seatOf(), () => new Promise(() => undefined));
    seat.play(0, 0, 'ask');
    await shows(seatOf({}, { round: 2 }));
    expect(seat.moves.value).toBe('');
  });

  test('gives way to what another tab of the same person played there', async () => {
    const { seat, shows } = await seated(seatOf(), () => new Promise(() => undefined));
    seat.play(0, 0, 'ask');
    await shows(seatOf({ moves: 'p' }));
    expect(seat.moves.value).toBe('p');
  });
});

const together = { moves: 'a', meeting: 0, turn: 1, over: false, tie: [] };
const voting = (vote: 'ask' | 'pitch' | 'close' | null = null, part: Partial<typeof together> = {}) =>
  seatOf({ vote }, { mode: 'together', together: { ...together, ...part } });

describe('a vote', () => {
  test('is for the room’s turn, and the newest counts and is sent last', async () => {
    let first: (response: Response) => void = () => undefined;
    const answers: Posted[] = [() => new Promise((resolve) => (first = resolve)), ok];
    const { seat, server } = await seated(voting(), (what, body) => answers.shift()!(what, body));
    seat.voteFor('ask');
    seat.voteFor('pitch');
    seat.voteFor('close');
    await passes();
    expect(seat.vote.value).toBe('close');
    first(ok());
    await passes();
    expect(server.posts('vote')).toEqual([{ round: 1, meeting: 0, turn: 1, move: 'ask' }, { round: 1, meeting: 0, turn: 1, move: 'close' }]);
  });

  test('is over when the vote was closed', async () => {
    const { seat, shows } = await seated(voting());
    seat.voteFor('ask');
    await shows(voting(null, { moves: 'aa', turn: 2 }));
    expect([seat.vote.value, seat.moves.value]).toEqual([null, 'aa']);
  });

  test('of the other tab is shown once the room has had this tab’s own', async () => {
    const { seat, shows } = await seated(voting());
    seat.voteFor('ask');
    await passes();
    await shows(voting('ask'));
    await shows(voting('pitch'));
    expect(seat.vote.value).toBe('pitch');
  });

  test('that comes too late is taken back', async () => {
    const { seat } = await seated(voting(), () => refused(409, 'vote: turn 1 (it was closed): vote on the next'));
    seat.voteFor('ask');
    await passes();
    expect([seat.vote.value, seat.refused.value]).toEqual([null, 'vote: turn 1 (it was closed): vote on the next']);
  });
});

test('a guess may change until the room has locked it', async () => {
  const { seat, server, shows } = await seated(seatOf({}, { mode: 'predict' }));
  seat.guessThat('lower');
  await passes();
  seat.guessThat('same');
  await passes();
  expect(server.posts('guess')).toEqual([{ round: 1, guess: 'lower' }, { round: 1, guess: 'same' }]);
  await shows(seatOf({ guess: 'same' }, { mode: 'predict', phase: 'locked' }));
  expect(seat.guess.value).toBe('same');
  await shows(seatOf({ guess: null }, { mode: 'predict', round: 2 }));
  expect(seat.guess.value).toBeNull();
});

describe('joining', () => {
  test('asks for the invitation, and takes a seat', async () => {
    let joined = false;
    const events = newEvents();
    const { send, posts } = served((path) => {
      if (path === '/room/about') return Response.json({ about: { keeps: true, full: false, language: 'en', model_version: '3' } });
      if (path === '/room/join') joined = true;
      if (path === '/room/join') return Response.json({ alias: 'Rode Reiger' });
      return joined ? events.response() : refused(403, 'seat: this browser has none (…): join');
    });
    const seat = newSeat(send);
    void seat.begin();
    await passes();
    expect([seat.reach.value, seat.invitation.value?.keeps]).toEqual(['unknown', true]);
    void seat.join({ code: 'ABCDEF', consent: false, language: 'nl' });
    await passes();
    events.snapshot(seatOf());
    await passes();
    expect(posts('join')).toEqual([{ code: 'ABCDEF', consent: false, language: 'nl' }]);
    expect([seat.reach.value, seat.snapshot.value?.seat.alias]).toEqual(['here', 'Rode Reiger']);
  });

  test('with a wrong code says so, and stays at the door', async () => {
    const { send } = served((path) => (path === '/room/join' ? refused(403, 'join: the code (it is another): look at the screen') : refused(403, 'seat: this browser has none')));
    const seat = newSeat(send);
    void seat.begin();
    await passes();
    const sent = seat.join({ code: 'AAAAAA', consent: false, language: 'nl' });
    await passes();
    expect(await sent).toMatchObject({ is: 'refusal', status: 403 });
    expect(seat.reach.value).toBe('unknown');
  });
});

test('whoever was thrown out finds out by the next thing that is sent', async () => {
  let out = false;
  const events = newEvents();
  const { send } = served((path) => {
    if (out) return refused(403, 'room: this seat was thrown out');
    return path.startsWith('/room/events') ? events.response() : ok();
  });
  const seat = newSeat(send);
  void seat.begin();
  await passes();
  events.snapshot({ ...seatOf(), room: roomOf() });
  await passes();
  out = true;
  seat.play(0, 0, 'ask');
  await passes();
  expect([seat.reach.value, seat.moves.value, seat.refused.value]).toEqual(['lost', '', null]);
});
