import { describe, expect, it } from 'vitest';
import { sniff } from './photo-format.ts';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** The first box of a HEIF file. */
function ftyp(major: string, ...compatible: string[]): string {
  const size = 16 + compatible.length * 4;
  return `\0\0\0${String.fromCharCode(size)}ftyp${major}\0\0\0\0${compatible.join('')}`;
}

const png = '\x89PNG\r\n\x1a\n';
const header = `\0\0\0\rIHDR${'\0'.repeat(17)}`;

describe('the first bytes of a file say what it is', () => {
  it.each([
    ['jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['png', `${png}${header}\0\0\0\x01IDAT`],
    ['animated', `${png}${header}\0\0\0\x08acTL`],
    ['webp', 'RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\0'],
    ['webp', 'RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0'],
    ['animated', 'RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0'],
    ['heic', ftyp('heic', 'mif1', 'heic')],
    ['heic', ftyp('heix', 'mif1')],
    ['heic', ftyp('mif1', 'heic', 'miaf')],
    ['heic', ftyp('mif2', 'heix')],
    ['avif', ftyp('avif', 'mif1', 'miaf')],
    ['avif', ftyp('mif1', 'avif', 'heic')],
    ['animated', ftyp('avis', 'avif')],
    ['animated', ftyp('hevc', 'heic')],
    ['unknown', ftyp('mif1', 'jpeg')],
    ['unknown', ftyp('qt  ', 'heic')],
    ['unknown', ftyp('isom', 'mp42', 'heic')],
    ['unknown', 'GIF89a\x01\0\x01\0'],
    ['animated', `GIF89a${'\x21\xf9\x04....'.repeat(2)}`],
    ['unknown', '<!doctype html>'],
    ['unknown', '%PDF-1.7'],
    ['unknown', '\0\0\0\x18ftyp'],
    ['unknown', ''],
  ])('%s: %j', (format, bytes) => {
    expect(sniff(latin1(bytes))).toBe(format);
  });

  it('reads nothing beyond them, wherever they lie', () => {
    const file = latin1(`xxxx${ftyp('mif1', 'heic')}`).subarray(4);
    for (let length = 0; length <= file.length; length++) sniff(file.subarray(0, length));
    expect(sniff(file)).toBe('heic');
  });
});
