import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp, { type Raw } from 'sharp';
import { apiFolder } from '../../kernel/paths.ts';
import type { Rate } from './nudity-model.ts';

/** Pixels of a side, as the model wants them. */
const side = 224;

let loading: Promise<Rate> | undefined;

/** How sure the classifier is that a picture shows somebody naked, from 0 to 1: a tenth of a second of a core. */
export async function nudityOf(data: Uint8Array, raw: Raw): Promise<number> {
  loading ??= load();
  const rate = await loading;
  // As it was trained: the whole picture, whatever its shape.
  const pixels = await sharp(data, { raw }).resize(side, side, { fit: 'fill' }).raw().toBuffer();
  return rate(pixels);
}

/** In a release the model, and what runs it, are one file beside the bundle: packages that weigh 160 MB are not installed there. */
async function load(): Promise<Rate> {
  const fromSource = import.meta.url.endsWith('.ts');
  const dist = join(apiFolder, 'dist', 'nudity');
  const file = fromSource
    ? new URL('./nudity-model.ts', import.meta.url)
    : pathToFileURL(join(dist, 'model.cjs'));
  const { loadNudityModel }: typeof import('./nudity-model.ts') = await import(file.href);
  const wasm = fromSource
    ? join(
        dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json')),
        'wasm-out',
      )
    : dist;
  return loadNudityModel(`${wasm}/`);
}
