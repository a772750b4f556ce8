import { signal } from '@preact/signals';
import { beforeEach, expect, test } from 'vitest';
import { open, page } from '../../../state/page.ts';
import { type Shown, showConversation } from '../../../state/room/shown.ts';
import { newTalk } from '../../../state/talk.ts';
import { handMadeModel, settled } from '../../talks.ts';
import { roomOf } from './served.ts';

beforeEach(() => open(''));

test('a room’s conversation is the page’s, and a new round begins afresh', async () => {
  const source = signal<Shown | null>(null);
  const talk = newTalk(handMadeModel().ask);
  showConversation(source, talk);
  expect(talk.begun.value).toBe(false);

  source.value = { room: roomOf(), moves: 'aaaaaaaaaaaa' };
  await settled();
  expect(page.value).toMatchObject({ card: 'decided', members: 3, seed: 2014, scenario: 'letting-go', settings: {} });
  expect(talk.between.value).toBe(true);
  talk.goOn();
  source.value = { room: roomOf({ revision: 2, here: 9 }), moves: 'aaaaaaaaaaaa' };
  await settled();
  expect(talk.between.value).toBe(false);

  source.value = { room: roomOf({ round: 2 }), moves: '' };
  await settled();
  expect([talk.begun.value, page.value.moves]).toEqual([true, [[]]]);
  source.value = { room: roomOf({ round: 2 }), moves: 'aaaaaaaaaaaa' };
  await settled();
  expect(talk.between.value).toBe(true);
});
