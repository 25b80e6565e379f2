import { beforeEach, describe, expect, it, vi } from 'vitest';
import { preparePhoto } from './prepare.ts';

const heic = '\0\0\0\x18ftypheic\0\0\0\0mif1heic';
const jpeg = '\xff\xd8\xff\xe0\0\x10JFIF';

function file(start: string, name: string, type = ''): File {
  const bytes = Uint8Array.from(start, (letter) => letter.charCodeAt(0));
  return new File([bytes, new Uint8Array(10_000)], name, { type });
}

function browserThatDecodes(bitmap: { width: number; height: number } | null): void {
  vi.stubGlobal('createImageBitmap', async () => {
    if (!bitmap) throw new DOMException('cannot be decoded', 'InvalidStateError');
    return { ...bitmap, close() {} };
  });
}

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  return () => vi.unstubAllGlobals();
});

describe('what the browser cannot decode is sent as what its first bytes say', () => {
  beforeEach(() => browserThatDecodes(null));

  it.each([
    ['no name and no type', heic, '', ''],
    ['another name', heic, 'IMG_0001.jpg', ''],
    ['another type', heic, 'photo', 'image/jpeg'],
    ['a type no browser knows', heic, 'x.heic', 'application/octet-stream'],
  ])('%s', async (_name, start, name, type) => {
    const chosen = file(start, name, type);
    expect(await preparePhoto(chosen)).toEqual({ blob: chosen, type: 'image/heic', visible: false });
  });

  it.each([
    ['a page', '<!doctype html>', 'photo.jpg', 'image/jpeg'],
    ['a film', '\0\0\0\x18ftypqt  \0\0\0\0qt  ', 'film.heic', 'image/heic'],
    ['nothing', '', '', ''],
  ])('%s is no photo, whatever it is called', async (_name, start, name, type) => {
    expect(await preparePhoto(file(start, name, type))).toBeNull();
  });

  it('a file that cannot be read is no photo', async () => {
    const gone = file(heic, 'gone.heic');
    gone.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) as unknown as Blob;
    expect(await preparePhoto(gone)).toBeNull();
  });
});

describe('what the browser shows', () => {
  it('is sent as it is when it is small and light', async () => {
    browserThatDecodes({ width: 800, height: 600 });
    const chosen = file(jpeg, 'x.png', 'image/png');
    expect(await preparePhoto(chosen)).toEqual({ blob: chosen, type: 'image/jpeg', visible: true });
  });

  it.each([
    ['too large', jpeg, { width: 4000, height: 3000 }, [1920, 1440]],
    ['of a kind the API does not take', 'GIF89a', { width: 90, height: 60 }, [90, 60]],
  ])('becomes a JPEG when it is %s', async (_name, start, size, drawn) => {
    browserThatDecodes(size);
    const made: number[][] = [];
    const context = { fillRect() {}, drawImage: (...at: unknown[]) => made.push(at.slice(3) as number[]) };
    const canvas = {
      getContext: () => context,
      toBlob: (done: (blob: Blob) => void, type: string) => done(new Blob(['small'], { type })),
    };
    vi.stubGlobal('document', { createElement: () => canvas });
    const prepared = await preparePhoto(file(start, ''));
    expect(prepared).toMatchObject({ type: 'image/jpeg', visible: true, blob: { size: 5 } });
    expect(made).toEqual([drawn]);
  });

  it('is smaller on a thin line, and sent as it is where writing it anew saves next to nothing', async () => {
    vi.stubGlobal('navigator', { onLine: true, connection: { effectiveType: '3g' } });
    browserThatDecodes({ width: 4000, height: 3000 });
    const chosen = file(jpeg, 'x.jpg');
    const canvas = { getContext: () => ({ fillRect() {}, drawImage() {} }), width: 0, toBlob };
    let drawn = 0;
    let bytes = 0;
    function toBlob(done: (blob: Blob) => void, type: string): void {
      drawn = canvas.width;
      done(new Blob([new Uint8Array(bytes)], { type }));
    }
    vi.stubGlobal('document', { createElement: () => canvas });
    for (const [size, isAnew] of [
      [9500, false],
      [8000, true],
    ] as const) {
      bytes = size;
      const prepared = await preparePhoto(chosen);
      expect([drawn, prepared?.blob === chosen]).toEqual([1600, !isAnew]);
    }
  });
});
