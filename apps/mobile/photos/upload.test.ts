import type { Image, Me } from '@thulubazaar/contract';
import { session } from '~/data/session.ts';
import { memoryPhotos, putPhoto } from '~/test/memory-photos.ts';
import type { PhotoFile } from './photo-files.ts';
import { sendBytes } from './upload.ts';

jest.mock('~/photos/photo-files.ts', () => require('~/test/memory-photos.ts').memoryPhotos);
jest.mock('./photo-files.ts', () => require('~/test/memory-photos.ts').memoryPhotos);

const image = (url: string): Image =>
  ({ id: 'image', state: 'pending', upload: { resume: { url, offset: 0 } } }) as unknown as Image;

let told: (string | null)[];
let sizes: number[];

beforeEach(async () => {
  [told, sizes] = [[], []];
  globalThis.fetch = (async (_url: string, init: RequestInit) => {
    told.push(new Headers(init.headers).get('authorization'));
    sizes.push((init.body as unknown as Uint8Array).length);
    return new Response(null, { status: 204 });
  }) as unknown as typeof fetch;
  await session.begin('the-token', { handle: 'maya' } as Me);
  putPhoto('a', 300 * 1024);
});

test('a photo goes in parts, as whoever is signed in', async () => {
  const parts: number[] = [];
  await sendBytes(image('/api/uploads/1'), (await memoryPhotos.openPhotoFile('a')) as PhotoFile, (part) =>
    parts.push(part),
  );
  expect(sizes).toEqual([128 * 1024, 128 * 1024, 44 * 1024]);
  expect(new Set(told)).toEqual(new Set(['Bearer the-token']));
  expect(parts.at(-1)).toBe(1);
});

test.each(['https://elsewhere.example/api/uploads/1', '//elsewhere.example/1', 'http://evil'])(
  'who takes the bytes at %s learns nothing that opens the account',
  async (url) => {
    await sendBytes(image(url), (await memoryPhotos.openPhotoFile('a')) as PhotoFile);
    expect(new Set(told)).toEqual(new Set([null]));
  },
);
