import { describe, expect, it } from 'vitest';
import { signPolicy, verifyPolicy } from './signed-upload.ts';

const secret = 'a secret for tests only, of some length';
const policy = { key: 'uploads/one', byteCount: 1000, expires: 5000 };

function fieldsOf(changed: Record<string, string> = {}): Map<string, string> {
  return new Map(Object.entries({ ...signPolicy(policy, secret), ...changed }));
}

describe('a signed upload', () => {
  it('proves its policy until it expires', () => {
    expect(verifyPolicy(fieldsOf(), secret, 4999)).toEqual(policy);
    expect(verifyPolicy(fieldsOf(), secret, 5000)).toBeNull();
  });

  it('proves nothing under another secret, for another key or without fields', () => {
    expect(verifyPolicy(fieldsOf(), `${secret}!`, 0)).toBeNull();
    expect(verifyPolicy(fieldsOf({ key: 'uploads/two' }), secret, 0)).toBeNull();
    expect(verifyPolicy(new Map(), secret, 0)).toBeNull();
  });

  it('is not read before its signature is', () => {
    expect(verifyPolicy(fieldsOf({ Policy: 'not JSON' }), secret, 0)).toBeNull();
  });
});
