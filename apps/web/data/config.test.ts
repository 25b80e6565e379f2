import { missingOfOperator } from '@thulubazaar/contract/operator';
import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

it('has a default for everything', () => {
  expect(readConfig({})).toMatchObject({
    port: 3333,
    apiUrl: 'http://127.0.0.1:5000',
    publicUrl: 'http://localhost:3333',
    internalSecret: null,
    pageDelivery: 'plain',
  });
});

it('takes addresses with or without a slash at the end', () => {
  expect(readConfig({ PUBLIC_URL: 'https://thulubazaar.example/' }).publicUrl).toBe(
    'https://thulubazaar.example',
  );
});

it('sends pages as Next makes them where that is asked for', () => {
  expect(readConfig({ PAGE_DELIVERY: 'next' }).pageDelivery).toBe('next');
});

it.each([
  ['PORT', 'many'],
  ['PORT', '70000'],
  ['API_URL', 'somewhere'],
  ['PUBLIC_URL', 'ftp://x'],
  ['INTERNAL_SECRET', 'short'],
  ['PAGE_DELIVERY', 'stock'],
  ['SLOWEST_REQUEST_SECONDS', 'long'],
  ['SECURITY_CONTACT', 'security@thulubazaar.example'],
  ['SECURITY_CONTACT', 'mailto:a@b\nContact: mailto:c@d'],
  ['OPERATOR', 'ThuluBazaar Pvt. Ltd.'],
  ['OPERATOR', '["name"]'],
  ['OPERATOR', '{"nam":"ThuluBazaar Pvt. Ltd."}'],
  ['OPERATOR', '{"name":" "}'],
  ['OPERATOR', '{"name":{"en":"x"}}'],
])('names %s when it is %s', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(name);
});

it('knows what of the operator is still to be said', () => {
  const { operator } = readConfig({
    OPERATOR: '{"name":"ThuluBazaar Pvt. Ltd.","nameNe":"ठूलो बजार प्रा. लि."}',
  });
  expect(operator.nameNe).toBe('ठूलो बजार प्रा. लि.');
  expect(missingOfOperator(operator)).toContain('registration');
  expect(missingOfOperator(operator)).not.toContain('name');
  const all = Object.fromEntries(missingOfOperator({}).map((name) => [name, 'said']));
  expect(missingOfOperator(readConfig({ OPERATOR: JSON.stringify(all) }).operator)).toEqual([]);
});
