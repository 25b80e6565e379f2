import { expect, it } from 'vitest';
import { nameOfForm, whoIs } from './claims.ts';

it('reads an address only where the provider has verified it', () => {
  const email = 'Sita@Example.com';
  expect(whoIs('google', { sub: '1', email, email_verified: true })).toMatchObject({
    email: 'sita@example.com',
  });
  expect(whoIs('apple', { sub: '1', email, email_verified: 'true' })).toMatchObject({
    email: 'sita@example.com',
  });
  for (const verified of [false, 'false', undefined, 1])
    expect(whoIs('google', { sub: '1', email, email_verified: verified })).toMatchObject({ email: null });
  expect(whoIs('google', { sub: '1', email: 'none', email_verified: true })).toMatchObject({ email: null });
});

it('reads a name as others may see it', () => {
  expect(whoIs('google', { sub: '1', name: ' Sita\u202e  Rai ' })).toMatchObject({ name: 'Sita Rai' });
  for (const name of ['', 'a'.repeat(81), '9841000001', 7, null])
    expect(whoIs('google', { sub: '1', name })).toMatchObject({ name: null });
});

it('knows nobody without a subject', () => {
  for (const sub of [undefined, '', 7, 'a'.repeat(256)]) expect(() => whoIs('google', { sub })).toThrow();
});

it('reads the name of Apple’s form, whatever else it holds', () => {
  expect(nameOfForm('{"name":{"firstName":"Maya","lastName":"Gurung"}}')).toBe('Maya Gurung');
  expect(nameOfForm('{"name":{"firstName":"Maya"}}')).toBe('Maya');
  for (const odd of [undefined, '', 'x', 'null', '[]', '{"name":7}', '{"name":{"firstName":{}}}'])
    expect(nameOfForm(odd)).toBeNull();
});
