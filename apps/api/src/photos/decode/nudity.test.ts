import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { quadrantPicture } from '../../../test/pictures.ts';
import { createLog } from '../../kernel/log.ts';
import { demoFolder } from '../../kernel/paths.ts';
import { PhotoWorker } from './photo-worker.ts';
import { usageOf } from './process-usage.ts';

const worker = new PhotoWorker(createLog('silent'));
afterEach(() => worker.close());

// What it misses cannot be tested here: no picture of anybody naked is in the repository.
it('rates photos where it is asked to, and takes things for things', async () => {
  const photos = ['hammer-red-handle.jpg', 'bed-turquoise.jpg', 'sofa-corner-black.jpg'].map((name) =>
    readFileSync(join(demoFolder, 'photos', name)),
  );
  const children = new Set<number | undefined>();
  for (const photo of photos) {
    const { nudity } = await worker.make(photo, { rateNudity: true });
    expect(nudity).toBeGreaterThanOrEqual(0);
    expect(nudity).toBeLessThan(0.6);
    children.add(worker.pid);
  }
  // The model is loaded once, and leaves room for the largest photo.
  expect(children.size).toBe(1);
  const memory = usageOf(worker.pid)?.memory ?? 0;
  expect(memory).toBeLessThan(400 * 1024 * 1024);
  const plain = await worker.make(await quadrantPicture(640, 480).jpeg().toBuffer());
  expect(plain.nudity).toBeNull();
});
