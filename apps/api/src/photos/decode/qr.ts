import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, purgeZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';

/** A picture row by row, three or four bytes a pixel. */
export interface RawPicture {
  data: Uint8Array;
  width: number;
  height: number;
  channels: 3 | 4;
}

/** Nobody looks at more of them under a photo. */
const mostCodes = 4;

const options: ReaderOptions = {
  formats: ['QRCode', 'MicroQRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: mostCodes,
};

let prepared = false;

/** The program lies beside the package: by itself it would be fetched from a server of strangers. */
function prepare(): void {
  if (prepared) return;
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const bytes = readFileSync(file);
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  prepareZXingModule({ overrides: { wasmBinary } });
  prepared = true;
}

/**
 * The texts of the QR codes in a picture, each once, from the top left; at most four. Null when the reader failed, which
 * is no fault of the photo: it is shown all the same.
 */
export async function readQr(picture: RawPicture): Promise<string[] | null> {
  try {
    return await textsIn(picture);
  } catch {
    // What broke down once is not asked again.
    purgeZXingModule();
    prepared = false;
    return null;
  }
}

async function textsIn(picture: RawPicture): Promise<string[]> {
  prepare();
  const { width, height } = picture;
  const found = await readBarcodes({ data: rgbaOf(picture), width, height, colorSpace: 'srgb' }, options);
  const inOrder = found
    .filter(({ isValid, text }) => isValid && text !== '')
    .sort(
      (a, b) => a.position.topLeft.y - b.position.topLeft.y || a.position.topLeft.x - b.position.topLeft.x,
    );
  return [...new Set(inOrder.map(({ text }) => text))];
}

function rgbaOf({ data, width, height, channels }: RawPicture): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(width * height * 4);
  if (channels === 4) rgba.set(data.subarray(0, rgba.length));
  else
    for (let from = 0, to = 0; to < rgba.length; from += 3, to += 4) {
      rgba[to] = data[from] ?? 0;
      rgba[to + 1] = data[from + 1] ?? 0;
      rgba[to + 2] = data[from + 2] ?? 0;
      rgba[to + 3] = 255;
    }
  return rgba;
}
