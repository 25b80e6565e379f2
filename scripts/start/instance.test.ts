import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { parseDataKeys } from '../../apps/api/src/kernel/encryption/data-keys.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'thulubazaar-secrets-'));
const file = path.join(folder, 'secrets.json');
vi.stubEnv('DATA_DIR', folder);
const { readSecrets } = await import('./instance.ts');
const { webEnvironment } = await import('./environment.ts');

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it('an installation from before the keys of personal data is given one, and keeps it with its secrets', () => {
  const earlier = { AUTH_SECRET: 'a'.repeat(43), INTERNAL_SECRET: 'b'.repeat(43) };
  writeFileSync(file, JSON.stringify(earlier));
  const secrets = readSecrets();
  expect(secrets).toMatchObject(earlier);
  expect(parseDataKeys(secrets.PERSONAL_DATA_KEYS)).toMatchObject([{ id: 'k1' }]);
  expect(readSecrets()).toEqual(secrets);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(secrets);
});

it('the web learns no key, and a damaged file is not replaced by another key', () => {
  const { PERSONAL_DATA_KEYS } = readSecrets();
  vi.stubEnv('PERSONAL_DATA_KEYS', PERSONAL_DATA_KEYS);
  const web = JSON.stringify(webEnvironment({ ports: { api: 1, web: 2 }, site: 'http://localhost:2' }));
  expect(web).not.toContain(PERSONAL_DATA_KEYS);
  writeFileSync(file, '{');
  expect(() => readSecrets()).toThrow(/is damaged.*Put back a copy/);
  expect(readFileSync(file, 'utf8')).toBe('{');
});
