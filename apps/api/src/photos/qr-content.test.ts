import { qrContent } from '@thulubazaar/contract';
import { describe, expect, it } from 'vitest';
import { qrContentOf } from './qr-content.ts';

describe('what is said of a code', () => {
  it.each([
    ['{"eSewa_id":"9800000001","name":"Sita Rai"}', { kind: 'payment', label: 'Sita Rai', network: 'eSewa' }],
    ['https://wa.me/9779800000000', { kind: 'link', label: 'wa.me', network: null }],
    ['tel:+977 9841234567', { kind: 'text', label: 'tel:•••', network: null }],
    ['Table 4', { kind: 'text', label: 'Table 4', network: null }],
  ])('%s', (code, expected) => {
    expect(qrContentOf(code)).toEqual(expected);
  });

  it('is short, however long the code is, and cuts no character', () => {
    const codes = [
      '🙂'.repeat(900),
      JSON.stringify({ accountNumber: '01234567', accountName: '😀'.repeat(900), bankName: 'क'.repeat(900) }),
    ];
    for (const code of codes) {
      const said = qrContentOf(code);
      expect(qrContent.parse(said)).toEqual(said);
      expect([...said.label].length).toBe(200);
      expect(said.label.isWellFormed()).toBe(true);
      expect((said.network ?? '').length).toBeLessThanOrEqual(40);
    }
  });
});
