import { expect, it } from 'vitest';
import { testConfig } from '../../test/harness.ts';
import { AppError } from '../kernel/errors.ts';
import type { Limits } from '../kernel/limits/limits.ts';
import { spendOnCode } from './budgets.ts';

/** Counts in memory, as long as the test goes on. */
function counting(): Limits {
  const used = new Map<string, number>();
  return {
    consume: async ({ name, points }, key, weight = 1) => {
      const count = (used.get(`${name} ${key}`) ?? 0) + weight;
      used.set(`${name} ${key}`, count);
      if (count > points) throw new AppError('too_many_requests');
      return count;
    },
    reset: async ({ name }, key) => void used.delete(`${name} ${key}`),
    close: async () => {},
  };
}

/** Asks for codes to ever new numbers; answers true when one may be sent. */
function asking() {
  const context = { limits: counting(), config: testConfig('postgres://localhost/none', '.') };
  let last = 0;
  return async (address: string, known: { browser?: boolean; account?: boolean } = {}): Promise<boolean> => {
    const to = { recipient: `+97798${String(++last).padStart(8, '0')}`, hasAccount: known.account ?? false };
    const sender = { address, device: `device ${last}`, isNew: true, isKnown: known.browser ?? false };
    return spendOnCode(context, 'sms', to, sender).then(
      () => true,
      () => false,
    );
  };
}

const hex = (number: number) => number.toString(16);

it.each([
  ['the blocks of a /56', 120, (at: number) => `2001:db8:1:1${hex(at % 256).padStart(2, '0')}::1`],
  ['the blocks of a /48', 240, (at: number) => `2001:db8:2:${hex((at * 257) % 65_536)}::1`],
  ['the addresses of a /24', 120, (at: number) => `203.0.113.${at % 256}`],
  ['one address', 60, () => '203.0.113.9'],
])('sends only so many in an hour to who has all %s', async (_network, most, addressOf) => {
  const ask = asking();
  let sent = 0;
  for (let at = 0; at < 600; at++) if (await ask(addressOf(at))) sent++;
  expect(sent).toBe(most);
  expect(await ask('198.51.100.1')).toBe(true);
});

it('keeps a part of the day for people with an account, and for browsers an account was used from', async () => {
  const ask = asking();
  let sent = 0;
  for (let at = 0; at < 5000; at++) if (await ask(`${1 + (at >> 8)}.${at & 255}.0.1`)) sent++;
  expect(sent).toBe(4000);
  expect(await ask('198.51.100.1')).toBe(false);
  expect(await ask('198.51.100.2', { account: true })).toBe(true);
  expect(await ask('198.51.100.3', { browser: true })).toBe(true);
});
