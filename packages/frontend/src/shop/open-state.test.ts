import type { ShopHours } from '@thulubazaar/contract';
import { compiledMessages } from '@thulubazaar/messages/compiled';
import { createTranslate, type Texts } from '@thulubazaar/messages/create-translate';
import { expect, test } from 'vitest';
import { sayings } from './open-state.ts';

const textsIn = (lang: Texts['lang']): Texts => ({ lang, t: createTranslate(lang, compiledMessages(lang)) });
const ten = [{ from: '10:00', to: '18:30' }];
const hours: ShopHours = {
  week: [ten, ten, ten, ten, ten, ten, []],
  exceptions: [{ day: '2026-12-25', spans: [], note: 'Christmas' }],
};
const at = (text: string) => new Date(`${text}:00+05:45`);

test('says what is so now and from each change on, in both languages', () => {
  // A Thursday, before Christmas on a Friday and a Saturday.
  const en = sayings(hours, at('2026-12-24T17:00'), textsIn('en'));
  expect(en.slice(0, 3).map(({ open, text }) => [open, text])).toEqual([
    [true, 'Open · until 6:30 pm'],
    [false, 'Closed · opens Sunday 10 am'],
    [true, 'Open · until 6:30 pm'],
  ]);
  expect(en[1]?.from).toBe(at('2026-12-24T18:30').getTime());
  expect(sayings(hours, at('2026-12-23T08:00'), textsIn('ne'))[0]?.text).toBe('बन्द छ · बिहान १० बजे खुल्छ');
});
