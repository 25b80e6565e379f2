import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCipher } from './cipher.ts';
import { parseDataKeys } from './data-keys.ts';

const key = (id: string) => ({ id, material: randomBytes(32) });
const [old, current] = [key('k1'), key('k2')];
const place = { field: 'users.phone', row: 'a row' };
const value = '+9779812345678';

describe('an encrypted value', () => {
  it('opens under the key that it names, whichever key writes now', () => {
    const before = createCipher([old]).encrypt(place, value);
    const cipher = createCipher([current, old]);
    expect(cipher.decrypt(place, before)).toBe(value);
    expect(cipher.decrypt(place, cipher.encrypt(place, 'ठेगाना 😀'))).toBe('ठेगाना 😀');
    expect(before.subarray(0, 4).toString('latin1')).toBe('\x01\x02k1');
    expect(cipher.encrypt(place, value).subarray(0, cipher.prefix.length)).toEqual(cipher.prefix);
  });

  it('is another each time, and shows nothing of the value', () => {
    const cipher = createCipher([current]);
    const [one, two] = [cipher.encrypt(place, value), cipher.encrypt(place, value)];
    expect(one.equals(two)).toBe(false);
    expect(one.toString('latin1')).not.toContain('98123');
  });

  it('needs its key, and says which', () => {
    const encrypted = createCipher([old]).encrypt(place, value);
    expect(() => createCipher([current]).decrypt(place, encrypted)).toThrow(
      'users.phone of a row needs the key "k1", which is not configured',
    );
    const namesake = createCipher([{ ...current, id: 'k1' }]);
    expect(() => namesake.decrypt(place, encrypted)).toThrow('its key "k1" is not the one it was');
  });

  it('does not open with any bit changed, cut short, in another row or another field', () => {
    const cipher = createCipher([current]);
    const encrypted = cipher.encrypt(place, value);
    for (let at = 0; at < encrypted.length; at++) {
      const changed = Buffer.from(encrypted);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => cipher.decrypt(place, changed), `byte ${at}`).toThrow(
        expect.objectContaining({ name: 'DecryptionError' }),
      );
    }
    for (const length of [0, 1, 2, 20, encrypted.length - 1])
      expect(() => cipher.decrypt(place, encrypted.subarray(0, length))).toThrow(/users\.phone of a row/);
    expect(() => cipher.decrypt({ ...place, row: 'another' }, encrypted)).toThrow('was changed');
    expect(() => cipher.decrypt({ ...place, field: 'users.email' }, encrypted)).toThrow('was changed');
  });

  it('is never quoted by an error', () => {
    const cipher = createCipher([current]);
    const changed = Buffer.concat([cipher.encrypt(place, value), Buffer.from('x')]);
    expect(() => cipher.decrypt(place, changed)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('9812345678') }),
    );
  });
});

describe('keys of the configuration', () => {
  const [one, two] = [randomBytes(32).toString('base64'), randomBytes(48).toString('base64url')];

  it('are a list with ids, or one without', () => {
    expect(parseDataKeys(`2026:${one}, old-1:${two}`).map(({ id }) => id)).toEqual(['2026', 'old-1']);
    expect(parseDataKeys(two)).toEqual([{ id: 'first', material: Buffer.from(two, 'base64url') }]);
  });

  it.each([
    ['', 'base64'],
    ['k1:', 'base64'],
    ['k1:not base64!', 'key k1 is not base64'],
    [`k1:${randomBytes(31).toString('base64')}`, 'key k1 needs at least 32 bytes'],
    [`K 1:${one}`, 'an id is 1-20'],
    [`k1:${one},k1:${two}`, 'two keys have the same id'],
    [`${one},${two}`, 'two keys have the same id'],
  ])('are refused when they are none: %s', (text, reason) => {
    expect(() => parseDataKeys(text)).toThrow(reason);
  });
});
