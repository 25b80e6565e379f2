import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { createLog } from '../../apps/api/src/kernel/log.ts';
import { demoFolder } from '../../apps/api/src/kernel/paths.ts';
import { PhotoWorker } from '../../apps/api/src/photos/decode/photo-worker.ts';
import type { Bench, Section } from '../lib/bench.ts';
import { cpuOf } from '../lib/cpu.ts';
import type { Measurement, Ratio } from '../lib/measure.ts';
import { median } from '../lib/measure.ts';
import { keepFolder } from '../lib/paths.ts';

const width = 4000;
const height = 3000;
const targetSeconds = 1;

/** A demo photo enlarged to 12 megapixels, with the grain of a phone's sensor so that it is as hard to compress. */
export async function twelveMegapixels(): Promise<Buffer> {
  const file = join(keepFolder, 'photo-12-megapixels.jpg');
  if (!existsSync(file)) {
    mkdirSync(keepFolder, { recursive: true });
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const grain = await sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
      .png()
      .toBuffer();
    await sharp(readFileSync(join(demoFolder, 'photos/room-furnished-bedroom.jpg')))
      .resize(width, height, { fit: 'cover' })
      .composite([{ input: grain, blend: 'soft-light' }])
      .jpeg({ quality: 90 })
      .toFile(file);
  }
  return readFileSync(file);
}

/** Processor time of the photo process for one photo: decoding, turning, three sizes, the thumbhash. */
export async function photoWorkload({ say }: Bench): Promise<Section> {
  const photo = await twelveMegapixels();
  const worker = new PhotoWorker(createLog('silent'));
  const samples: Measurement['samples'] = [];
  try {
    // The first one starts the process and loads the libraries.
    await worker.make(photo);
    const { pid } = worker;
    if (pid === undefined) throw new Error('the photo process ended with the first photo');
    for (let round = 0; round < 5; round++) {
      const before = cpuOf(pid);
      const started = performance.now();
      await worker.make(photo);
      const milliseconds = performance.now() - started;
      const node = cpuOf(pid) - before;
      samples.push({
        requests: 1,
        seconds: milliseconds / 1000,
        cpu: { node, postgres: 0, client: 0 },
        latencies: [milliseconds],
      });
    }
  } finally {
    await worker.close();
  }
  const seconds = median(samples.map(({ cpu }) => cpu.node));
  say(`  ${(photo.length / 1e6).toFixed(1)} MB of JPEG`);
  const ratio: Ratio = {
    name: '12-megapixel photo, seconds of CPU',
    value: seconds,
    target: targetSeconds,
    verdict: seconds <= targetSeconds ? 'PASS' : 'BELOW',
  };
  return {
    title: 'Photos',
    measurements: [{ name: '12-megapixel photo', samples }],
    ratios: [ratio],
    notes: [],
  };
}
