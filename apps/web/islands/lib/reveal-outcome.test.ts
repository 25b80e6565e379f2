import { expect, test } from 'vitest';
import { outcomeOf } from './reveal-outcome.ts';

const texts = { today: 'Tomorrow again.', phoneNeeded: 'Add yours.', failed: 'No.' };
const refusal = (code: string, rest = {}) => ({ error: { code, message: `The API on ${code}.`, ...rest } });

test('a number is shown', () => {
  expect(outcomeOf(200, { phone: '+9779841000001' }, texts)).toEqual({
    kind: 'shown',
    phone: '+9779841000001',
  });
});

test('a session that is over leads to signing in', () => {
  expect(outcomeOf(401, refusal('not_signed_in'), texts)).toEqual({ kind: 'sign-in' });
});

test('who has no number is led to add one', () => {
  const said = outcomeOf(403, refusal('phone_needed'), texts);
  expect(said).toEqual({ kind: 'said', text: 'Add yours.', addPhone: true });
});

test.each([
  ['the day’s numbers are seen', refusal('too_many_requests', { retryAfter: 40_000 }), 'Tomorrow again.'],
  ['it was too fast', refusal('too_many_requests', { retryAfter: 60 }), 'The API on too_many_requests.'],
  ['the seller takes messages only', refusal('messages_only'), 'The API on messages_only.'],
  ['the listing is gone', refusal('gone'), 'The API on gone.'],
  ['a proxy answered', null, 'No.'],
  ['the API answered something odd', {}, 'No.'],
])('it is said that %s', (_why, body, text) => {
  expect(outcomeOf(500, body, texts)).toEqual({ kind: 'said', text, addPhone: false });
});

test('an answer without a number shows none', () => {
  expect(outcomeOf(200, {}, texts).kind).toBe('said');
});
