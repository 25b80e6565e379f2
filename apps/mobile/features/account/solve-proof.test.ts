import { pbkdf2Sync } from 'node:crypto';
import type { ProofChallenge } from '@thulubazaar/contract';
import { deriveKey } from './derive-key.ts';
import { solve } from './solve-proof.ts';

const salt = Buffer.from('00112233445566778899aabbccddeeff', 'hex');

it.each([
  [1, 32],
  [70, 32],
  [3, 48],
])('derives the key that everybody else derives: %s rounds, %s bytes', async (cost, keyLength) => {
  const password = new Uint8Array([1, 2, 3, 0, 0, 0, 9]);
  const key = await deriveKey(password, new Uint8Array(salt), { cost, keyLength });
  expect(Buffer.from(key).toString('hex')).toBe(
    pbkdf2Sync(password, salt, cost, keyLength, 'sha256').toString('hex'),
  );
});

it('finds the counter whose key begins as asked, the nonce and four bytes being the password', async () => {
  const nonce = 'a1b2c3d4';
  const password = Buffer.concat([Buffer.from(nonce, 'hex'), Buffer.from([0, 0, 0, 7])]);
  const key = pbkdf2Sync(password, salt, 20, 32, 'sha256').toString('hex');
  const challenge: ProofChallenge = {
    parameters: {
      ...{ algorithm: 'PBKDF2/SHA-256', cost: 20, data: { to: 'x' }, expiresAt: 0, keyLength: 32 },
      ...{ keyPrefix: key.slice(0, 16), keySignature: '00', nonce, salt: salt.toString('hex') },
    },
    signature: '00',
  };
  expect(await solve(challenge)).toEqual({ challenge, counter: 7, derivedKey: key });
});
