import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishUpdate } from '../../apps/mobile/scripts/publish-update.mjs';

const url = 'https://updates.thulubazaar.example';
const bundle = Buffer.from('c61fbc03c103191f00', 'hex');
const picture = Buffer.from('a picture');
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
let folder: string;
let files: { name: string; contentType: string; headers: Record<string, string> }[];

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thulubazaar-update-'));
  const from = path.join(folder, 'dist');
  fs.mkdirSync(path.join(from, 'assets'), { recursive: true });
  fs.writeFileSync(path.join(from, 'assets/0123'), picture);
  const fileMetadata = Object.fromEntries(
    ['android', 'ios', 'web'].map((platform) => {
      fs.writeFileSync(path.join(from, `${platform}.hbc`), Buffer.concat([bundle, Buffer.from(platform)]));
      return [platform, { bundle: `${platform}.hbc`, assets: [{ path: 'assets/0123', ext: 'png' }] }];
    }),
  );
  fs.writeFileSync(
    path.join(from, 'metadata.json'),
    JSON.stringify({ version: 0, bundler: 'metro', fileMetadata }),
  );
  files = publishUpdate({
    from,
    to: path.join(folder, 'updates'),
    url: `${url}/`,
    version: '1.0.0',
    config: { name: 'ThuluBazaar' },
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    now: new Date('2026-11-30T10:00:00Z'),
  });
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A part of an answer: its headers by name, and its text. */
function partOf(name: string, part: 'manifest' | 'extensions') {
  const text = fs.readFileSync(path.join(folder, 'updates', name), 'utf8');
  const boundary =
    /boundary=(.+)$/.exec(files.find((file) => file.name === name)?.contentType ?? '')?.[1] ?? '';
  expect(text.endsWith(`--${boundary}--\r\n`)).toBe(true);
  const found = text.split(`--${boundary}`).find((one) => one.includes(`name="${part}"`)) ?? '';
  const at = found.indexOf('\r\n\r\n');
  const headers = Object.fromEntries(
    found
      .slice(2, at)
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  return { headers, text: found.slice(at + 4, -2) };
}

describe('an update', () => {
  it.each(['android', 'ios'])('is a manifest of %s with what phones check', (platform) => {
    const { headers, text } = partOf(`${platform}/1.0.0/manifest`, 'manifest');
    const { launchAsset, assets, ...manifest } = JSON.parse(text);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(manifest).toEqual({
      id: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
      createdAt: '2026-11-30T10:00:00.000Z',
      runtimeVersion: '1.0.0',
      metadata: {},
      extra: { expoClient: { name: 'ThuluBazaar' } },
    });
    expect(launchAsset).toMatchObject({ contentType: 'application/javascript' });
    expect(launchAsset).not.toHaveProperty('fileExtension');
    expect(assets).toMatchObject([{ contentType: 'image/png', fileExtension: '.png' }]);
    for (const { hash, url: address } of [launchAsset, ...assets]) {
      const content = fs.readFileSync(path.join(folder, 'updates', new URL(address).pathname));
      expect(address.startsWith(`${url}/assets/`)).toBe(true);
      // Base64url of SHA-256, without its padding.
      expect(hash).toBe(createHash('sha256').update(content).digest('base64url'));
      expect(hash).toMatch(/^[\w-]{43}$/);
    }
  });

  it('is signed as the certificate in the app wants it', () => {
    const { headers, text } = partOf('android/1.0.0/manifest', 'manifest');
    const [, signature = '', key] =
      /^sig="([^"]+)", keyid="([^"]+)"$/.exec(headers['expo-signature'] ?? '') ?? [];
    expect(key).toBe('main');
    expect(verify('RSA-SHA256', Buffer.from(text), publicKey, Buffer.from(signature, 'base64'))).toBe(true);
    expect(JSON.parse(partOf('android/1.0.0/manifest', 'extensions').text)).toEqual({
      assetRequestHeaders: {},
    });
  });

  it('sends what a manifest names before the manifest, each once', () => {
    const names = files.map(({ name }) => name);
    expect(names.slice(-2)).toEqual(['android/1.0.0/manifest', 'ios/1.0.0/manifest']);
    // Two bundles, and the picture that both have; nothing of the web.
    expect(names).toHaveLength(5);
    expect(new Set(names).size).toBe(5);
    expect(files.at(-1)?.headers).toEqual({ 'expo-protocol-version': '1', 'expo-sfv-version': '0' });
  });

  it('is refused where nothing of a phone was exported', () => {
    const from = path.join(folder, 'empty');
    fs.mkdirSync(from);
    fs.writeFileSync(path.join(from, 'metadata.json'), '{"fileMetadata":{}}');
    expect(() => publishUpdate({ from, to: from, url, version: '1', config: {} })).toThrow('no export');
  });
});
