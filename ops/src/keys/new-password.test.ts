import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writePasswordRequests } from './new-password.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'thulu-password-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('writes the same new password for the database and for its secret, where only the owner reads it', () => {
  const files = writePasswordRequests(folder);
  const [database, secret] = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
  expect(database).toMatchObject({ DBInstanceIdentifier: 'thulubazaar-db', ApplyImmediately: true });
  expect(JSON.parse(secret.SecretString)).toEqual({
    username: 'thulubazaar',
    password: database.MasterUserPassword,
  });
  expect(database.MasterUserPassword).toMatch(/^[A-Za-z0-9]{48}$/);
  expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
});

it('writes nowhere that others may look into', () => {
  chmodSync(folder, 0o755);
  expect(() => writePasswordRequests(folder)).toThrow('Others may look into');
  expect(() => writePasswordRequests(path.join(folder, 'missing'))).toThrow('is no folder');
});
