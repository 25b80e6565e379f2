import { describe, expect, it } from 'vitest';
import { assessMessage, type MessageContext } from './assess-message.ts';
import { labelledMessages } from './scams/labelled.test-data.ts';
import { scoresOf } from './scams/score.test-data.ts';

const reasons = (text: string, context?: MessageContext) => assessMessage(text, context).reasons;

describe('the labelled messages', () => {
  it.each(['seen', 'kept-aside'] as const)('are caught, and few honest ones, in each script: %s', (file) => {
    const scores = scoresOf(labelledMessages(file));
    const lines = scores.map(
      ({ script, scams, caught, honest, false: falsely }) =>
        `  ${script}: ${((100 * caught) / scams).toFixed(1)} % of ${scams} caught, ${((100 * falsely) / honest).toFixed(1)} % of ${honest} false`,
    );
    process.stdout.write(`${[file, ...lines].join('\n')}\n`);
    expect(scores.map(({ script }) => script)).toEqual(['english', 'romanised', 'devanagari', 'mixed']);
    for (const { script, scams, caught, honest, false: falsely } of scores) {
      expect(caught / scams, script).toBeGreaterThanOrEqual(0.9);
      expect(falsely / honest, script).toBeLessThanOrEqual(0.02);
    }
  });

  it('are enough in each script, many kept aside, and none stands in both', () => {
    const [seen, kept] = [labelledMessages('seen'), labelledMessages('kept-aside')];
    const texts = [...seen, ...kept].map(({ text, context }) => text + JSON.stringify(context));
    expect(new Set(texts).size).toBe(texts.length);
    expect(kept.length).toBeGreaterThan(400);
    for (const { script, scams, honest } of scoresOf(kept)) {
      expect(scams, script).toBeGreaterThanOrEqual(40);
      expect(honest, script).toBeGreaterThan(50);
    }
  });
});

describe('a message in its conversation', () => {
  const askedForQr = { writer: 'them' as const, text: 'QR पठाउनुस् न, म पैसा हाल्छु' };

  it('goes on with what was asked before', () => {
    expect(reasons('yes send it')).toEqual([]);
    expect(reasons('yes send it', { earlier: [askedForQr] })).toEqual(['qr_request']);
    expect(reasons('yes send it', { earlier: [askedForQr, { writer: 'me', text: 'this one?' }] })).toEqual([
      'qr_request',
    ]);
    expect(reasons("no, don't send it", { earlier: [askedForQr] })).toEqual([]);
    expect(reasons('yes send it', { earlier: [{ writer: 'me', text: askedForQr.text }] })).toEqual([]);
  });

  it('may ask for one thing in two messages', () => {
    const first = { writer: 'them' as const, text: 'a code came on your phone by sms' };
    expect(reasons('tell me that', { earlier: [first] })).toEqual(['code_request']);
    expect(reasons('tell me that', { earlier: [first, { writer: 'me', text: 'the colour?' }] })).toEqual([]);
  });

  it('asks rather than demands when a buyer says what must be paid', () => {
    expect(reasons('advance dinu parcha', { writer: 'seller' })).toEqual(['advance_payment']);
    expect(reasons('advance dinu parcha', { writer: 'buyer' })).toEqual([]);
    expect(reasons('advance pathaunus', { writer: 'buyer' })).toEqual(['advance_payment']);
  });

  it('holds no payment of a buyer when the seller writes it', () => {
    const text = 'Payment done, check the screenshot and give the phone to my brother';
    expect(reasons(text, { writer: 'buyer' })).toEqual(['fake_payment']);
    expect(reasons(text, { writer: 'seller' })).toEqual([]);
  });

  it('has no link to an unknown page while its writer is new', () => {
    const text = 'more pictures on www.himal-furniture.com.np';
    expect(reasons(text, { accountAgeDays: 6 })).toEqual(['outside_link']);
    expect(reasons(text, { accountAgeDays: 7 })).toEqual([]);
    expect(reasons(text)).toEqual([]);
    expect(reasons('https://maps.app.goo.gl/abc', { accountAgeDays: 0 })).toEqual([]);
  });
});

describe('the same thing in three scripts', () => {
  it.each([
    ['send advance first', 'paila advance pathaunus', 'पहिला एडभान्स पठाउनुस्', ['advance_payment']],
    ["don't send advance", 'advance napathaunus', 'एडभान्स नपठाउनुस्', []],
    ['advance is not needed', 'advance chahidaina', 'एडभान्स चाहिँदैन', []],
    ['tell me the OTP', 'OTP bhannus', 'ओटिपी भन्नुस्', ['code_request']],
    ['never tell the OTP', 'OTP nabhannus', 'ओटिपी नभन्नुस्', []],
  ])('%s', (english, romanised, devanagari, expected) => {
    expect([english, romanised, devanagari].map((text) => reasons(text))).toEqual([
      expected,
      expected,
      expected,
    ]);
  });
});
