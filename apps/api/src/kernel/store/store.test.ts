import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useS3 } from '../../../test/s3-server.ts';
import { createStore } from './create-store.ts';
import { FileStore } from './file-store.ts';
import { S3Store } from './s3-store.ts';
import type { Store } from './store.ts';

// In a process of its own: the S3 that stands in is one a process.

const webp = { contentType: 'image/webp' };
const authSecret = 'a secret for tests only, of some length';
const folder = 'media/0123456789bcdefghjkm';

async function read(store: Store, key: string): Promise<Buffer | null> {
  const object = await store.get(key);
  return object && buffer(object.body);
}

function behaviour(open: () => Store): void {
  let store: Store;
  beforeAll(() => {
    store = open();
  });

  it('is usable', async () => {
    await expect(store.check()).resolves.toBeUndefined();
  });

  it('gives back what was put, with its size', async () => {
    const body = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251));
    await store.put(`${folder}/320.webp`, body, webp);
    expect(await read(store, `${folder}/320.webp`)).toEqual(body);
    const object = await store.get(`${folder}/320.webp`);
    object?.body.destroy();
    expect(object?.size).toBe(body.length);
    expect(await store.head(`${folder}/320.webp`)).toEqual({ size: body.length });
  });

  it('keeps an empty object', async () => {
    await store.put('uploads/empty', Buffer.alloc(0), { contentType: 'image/jpeg' });
    expect(await read(store, 'uploads/empty')).toEqual(Buffer.alloc(0));
  });

  it('replaces', async () => {
    await store.put('uploads/twice', Buffer.from('first and longer'), webp);
    await store.put('uploads/twice', Buffer.from('second'), webp);
    expect((await read(store, 'uploads/twice'))?.toString()).toBe('second');
  });

  it('says null of what is not there', async () => {
    expect(await store.get(`${folder}/640.webp`)).toBeNull();
    expect(await store.head(`${folder}/640.webp`)).toBeNull();
    expect(await store.get(folder)).toBeNull();
    expect(await store.head(folder)).toBeNull();
  });

  it('deletes what is there and does not mind what is not', async () => {
    await store.put('uploads/one', Buffer.from('1'), webp);
    await store.put('uploads/two', Buffer.from('2'), webp);
    await store.delete(['uploads/one', 'uploads/never', 'uploads/two']);
    expect(await store.head('uploads/one')).toBeNull();
    expect(await store.head('uploads/two')).toBeNull();
    await expect(store.delete([])).resolves.toBeUndefined();
  });

  it('lists what lies under a prefix, and only that', async () => {
    const kept = ['uploads/listed-one', 'uploads/listed-two'];
    for (const key of [...kept, 'media/listed/320.webp']) await store.put(key, Buffer.from('x'), webp);
    const listed: string[] = [];
    for await (const page of store.list('uploads/')) listed.push(...page);
    expect(listed.filter((key) => key.includes('listed')).sort()).toEqual(kept);
    const media: string[] = [];
    for await (const page of store.list('media/')) media.push(...page);
    expect(media).toContain('media/listed/320.webp');
    expect(media.filter((key) => key.startsWith('uploads'))).toEqual([]);
  });

  it.each([
    '../secret',
    'media/../../x',
    '/etc/passwd',
    'media//x',
    'other/x',
    'media/x\0',
    'media/..',
    'MEDIA/x',
    'media/.x',
    '',
  ])('refuses the key %j', async (key) => {
    await expect(store.get(key)).rejects.toThrow('not a store key');
    await expect(store.put(key, Buffer.from('x'), webp)).rejects.toThrow('not a store key');
    await expect(store.delete([key])).rejects.toThrow('not a store key');
  });
}

describe('the file store', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'thulubazaar-store-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  const open = () => createStore({ dataDir, s3: null, authSecret });

  behaviour(open);

  it('leaves nothing of an upload that breaks off, and keeps what was there before', async () => {
    const store = new FileStore(dataDir, authSecret);
    await store.put('uploads/broken', Buffer.from('whole'));
    async function* source() {
      yield Buffer.from('half of it');
      throw new Error('the phone lost its network');
    }
    await expect(store.receive('uploads/broken', source())).rejects.toThrow('lost its network');
    expect((await read(store, 'uploads/broken'))?.toString()).toBe('whole');
    expect(readdirSync(join(dataDir, 'store', 'partial'))).toEqual([]);
  });

  it('shows nothing of an upload that is still arriving', async () => {
    const store = new FileStore(dataDir, authSecret);
    async function* source() {
      yield Buffer.from('first');
      expect(await store.head('uploads/arriving')).toBeNull();
      yield Buffer.from(' second');
    }
    await store.receive('uploads/arriving', source());
    expect((await read(store, 'uploads/arriving'))?.toString()).toBe('first second');
  });

  it('sweeps what a killed process left half-written, and not what is being written', async () => {
    const partials = join(dataDir, 'store', 'partial');
    mkdirSync(partials, { recursive: true });
    for (const name of ['left', 'arriving']) writeFileSync(join(partials, name), 'half');
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
    utimesSync(join(partials, 'left'), twoDaysAgo, twoDaysAgo);
    await new FileStore(dataDir, authSecret).sweep();
    expect(readdirSync(partials)).toEqual(['arriving']);
    rmSync(join(partials, 'arriving'));
  });

  it('removes the folder of a photo with its last variant', async () => {
    const store = new FileStore(dataDir, authSecret);
    await store.put('media/last/320.webp', Buffer.from('x'));
    await store.delete(['media/last/320.webp']);
    expect(readdirSync(join(dataDir, 'store', 'media'))).not.toContain('last');
  });

  it('is unusable where it cannot write', async () => {
    const file = join(dataDir, 'a-file');
    writeFileSync(file, '');
    await expect(createStore({ dataDir: file, s3: null, authSecret }).check()).rejects.toThrow();
  });
});

describe('the S3 store', () => {
  const s3 = useS3();
  const open = () => new S3Store({ ...s3, region: 'ap-south-1' });

  behaviour(open);

  it('is unusable without its bucket', async () => {
    const store = createStore({
      dataDir: '',
      authSecret,
      s3: { ...s3, bucket: 'no-such-bucket', region: 'ap-south-1' },
    });
    await expect(store.check()).rejects.toThrow();
  });
});
