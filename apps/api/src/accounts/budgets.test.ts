import { expect, it } from 'vitest';
import { countingLimits } from '../../test/counting-limits.ts';
import { testConfig } from '../../test/harness.ts';
import { createLog } from '../kernel/log.ts';
import { spendOnCode } from './budgets.ts';

/** Asks for codes to ever new numbers; answers true when one may be sent. */
function asking() {
  const context = {
    limits: countingLimits(),
    config: testConfig('postgres://localhost/none', '.'),
    log: createLog('silent'),
  };
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
