import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './any-text.test-data.ts';
import { describeQr } from './describe-qr.ts';

/** Fields as EMV writes them: tag, length, value. */
const emv = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([tag, value]) => `${tag.slice(-2)}${`${value.length}`.padStart(2, '0')}${value}`)
    .join('');

const shop = {
  t52: '5411',
  t53: '524',
  t58: 'NP',
  t59: 'Shree Ganesh Kirana',
  t60: 'Kathmandu',
  t63: 'A1B2',
};
const fonepay = emv({
  t00: '01',
  t01: '11',
  t26: emv({ t00: 'fonepay.com', t01: '2222010012345678' }),
  ...shop,
});

describe('what a QR code leads to', () => {
  it.each([
    ['Fonepay', fonepay, 'Shree Ganesh Kirana, Kathmandu', 'Fonepay'],
    [
      'NepalPay, which leaves out the first field',
      emv({ t01: '11', t29: emv({ t00: 'NCHL00000000MER-1-APP-9' }), ...shop }),
      'Shree Ganesh Kirana, Kathmandu',
      'NepalPay',
    ],
    [
      'UnionPay',
      emv({ t00: '01', t15: '3140790524005204', ...shop }),
      'Shree Ganesh Kirana, Kathmandu',
      'UnionPay',
    ],
    [
      'an unknown network, in Nepali too',
      emv({ t00: '01', t40: 'X', ...shop, t64: emv({ t00: 'ne', t01: 'श्री गणेश किराना' }) }),
      'श्री गणेश किराना, Kathmandu',
      null,
    ],
    ['eSewa', '{"eSewa_id":"9800000001","name":"Sita Rai"}', 'Sita Rai', 'eSewa'],
    ['Khalti without a name', '{"Khalti_ID":"9800000002"}', '98…002', 'Khalti'],
    [
      'a bank account',
      '{"accountNumber":"0123456789","accountName":"HARI THAPA","bankCode":"NARBNPKA"}',
      'HARI THAPA',
      'NARBNPKA',
    ],
    ['UPI', 'upi://pay?pa=shop@okbank&pn=Ram%20Store&am=500', 'Ram Store', 'UPI'],
    ['UPI without a name', 'upi://pay?pa=shop@okbank', 'shop@okbank', 'UPI'],
    [
      'Bitcoin',
      'bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq?amount=0.1',
      'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
      'Bitcoin',
    ],
    [
      'a bare address of Bitcoin',
      '1BoatSLRHtKNngkdXEeobR76b53LETtpyT',
      '1BoatSLRHtKNngkdXEeobR76b53LETtpyT',
      'Bitcoin',
    ],
  ])('%s', (_name, text, payee, network) => {
    expect(describeQr(text)).toEqual({ kind: 'payment', payee, network });
  });

  it.each([
    [
      'https://esewa.com.np.pay-np.xyz/a?b=1',
      'esewa.com.np.pay-np.xyz',
      'https://esewa.com.np.pay-np.xyz/a?b=1',
    ],
    ['https://wa.me/9779800000000', 'wa.me', 'https://wa.me/9779800000000'],
    ['WWW.Example.com', 'example.com', 'http://www.example.com/'],
    ['bit.ly/3abc', 'bit.ly', 'http://bit.ly/3abc'],
    ['https://khalti.com@evil.top/x', 'evil.top', 'https://khalti.com@evil.top/x'],
    ['https://еsewa.com.np/', 'xn--sewa-u4d.com.np', 'https://xn--sewa-u4d.com.np/'],
  ])('the page of %s', (text, host, url) => {
    expect(describeQr(text)).toEqual({ kind: 'link', host, url });
  });

  it.each([
    ['WIFI:T:WPA;S:ghar;P:secret;;', 'WIFI:T:WPA;S:ghar;P:secret;;'],
    ['Table 4', 'Table 4'],
    ['https://', 'https://'],
    ['नमस्ते\u202e\n दाइ', 'नमस्ते दाइ'],
    ['{"name":"no wallet"}', '{"name":"no wallet"}'],
    ['null', 'null'],
    ['00020102', '00020102'],
    [fonepay.slice(0, -1), fonepay.slice(0, -1)],
    ['', ''],
  ])('the text of %j', (text, expected) => {
    expect(describeQr(text)).toEqual({ kind: 'text', text: expected });
  });

  it('is something for any text, without control characters', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(12), fc.json()), (text) => {
        const payload = describeQr(text);
        if (payload.kind === 'link') return;
        const said = payload.kind === 'payment' ? payload.payee : payload.text;
        expect(said).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});
