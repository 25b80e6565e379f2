import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { blackPng, fixture, quadrantPicture } from '../../../test/pictures.ts';
import { qrPicture } from '../../../test/qr-pictures.ts';
import { createLog } from '../../kernel/log.ts';
import { PhotoWorker } from './photo-worker.ts';
import { usageOf } from './process-usage.ts';

// However late the process that starts a child gets to run: nothing it does to the child's priority may count.
vi.mock('node:os', async (original) => ({ ...(await original<object>()), setPriority: () => {} }));

const onLinux = process.platform === 'linux';
const workers: PhotoWorker[] = [];

function startWorker(limits: ConstructorParameters<typeof PhotoWorker>[1] = {}): PhotoWorker {
  const worker = new PhotoWorker(createLog('silent'), limits);
  workers.push(worker);
  return worker;
}

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.close()));
});

/** Resolves when the worker has a child, which is when a photo's turn has come. */
async function childOf(worker: PhotoWorker): Promise<number> {
  while (worker.pid === undefined) await new Promise(setImmediate);
  return worker.pid;
}

const photo = await quadrantPicture(1000, 750).jpeg().toBuffer();

describe('the photo worker', () => {
  it('prepares photos in another process, one behind the other', async () => {
    const worker = startWorker();
    const made = await Promise.all([
      worker.make(photo),
      worker.make(fixture('quadrants-turned.heic')),
      worker.make(photo),
    ]);
    expect(made.map(({ width }) => width)).toEqual([1000, 480, 1000]);
    expect(Buffer.isBuffer(made[0]?.variants[0]?.data)).toBe(true);
    expect(worker.pid).not.toBe(process.pid);
  });

  it('reads the codes in a photo where it is asked to', async () => {
    const worker = startWorker();
    const picture = await qrPicture('ठूलो बजार', 500);
    expect((await worker.make(picture, { readCodes: true })).codes).toEqual(['ठूलो बजार']);
    expect((await worker.make(picture)).codes).toBeNull();
  });

  it('goes on after photos it refuses', async () => {
    const worker = startWorker();
    await expect(worker.make(blackPng(10_000, 10_000))).rejects.toMatchObject({ code: 'photo_too_large' });
    const child = worker.pid;
    await expect(worker.make(Buffer.from('<html>'))).rejects.toMatchObject({ code: 'photo_unreadable' });
    expect((await worker.make(photo)).width).toBe(1000);
    expect(worker.pid).toBe(child);
  });

  it('tries a photo again whose child was killed', async () => {
    const worker = startWorker();
    const made = worker.make(photo);
    await worker.make(photo);
    const later = worker.make(photo);
    process.kill(await childOf(worker), 'SIGKILL');
    expect((await made).width).toBe(1000);
    expect((await later).width).toBe(1000);
  });

  it('is not stopped by Ctrl-C, which reaches the child as well', async () => {
    const worker = startWorker();
    await worker.make(photo);
    const child = await childOf(worker);
    process.kill(child, 'SIGINT');
    process.kill(child, 'SIGTERM');
    expect((await worker.make(photo)).width).toBe(1000);
    expect(worker.pid).toBe(child);
  });

  it('takes a fresh child after so many photos', async () => {
    const worker = startWorker({ photosPerChild: 1 });
    await worker.make(photo);
    expect(worker.pid).toBeUndefined();
    expect((await worker.make(photo)).width).toBe(1000);
  });

  it('fails what is waiting when it is closed, as something to try again', async () => {
    const worker = startWorker();
    const made = Promise.allSettled([worker.make(photo), worker.make(photo)]);
    await childOf(worker);
    await worker.close();
    for (const outcome of await made) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'Error' } });
    }
    expect(worker.pid).toBeUndefined();
  });
});

describe.runIf(onLinux)('limits', () => {
  it('leaves the processor to others, with every thread that decodes', async () => {
    const worker = startWorker();
    await worker.make(photo);
    const threads = readdirSync(`/proc/${worker.pid}/task`).map((thread) => {
      const stat = readFileSync(`/proc/${worker.pid}/task/${thread}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
    });
    expect(threads.length).toBeGreaterThan(2);
    expect(new Set(threads)).toEqual(new Set([10]));
  });

  it('kills a child that takes too much memory', async () => {
    const worker = startWorker({ memory: 1024 * 1024 });
    await expect(worker.make(blackPng(7000, 7000))).rejects.toMatchObject({ code: 'photo_too_large' });
    expect(worker.pid).toBeUndefined();
  });

  it('kills a child that takes too much processor time', async () => {
    const worker = startWorker({ cpuSeconds: -1 });
    await expect(worker.make(blackPng(7000, 7000))).rejects.toMatchObject({ code: 'photo_too_large' });
  });

  it('does not blame the photo when the machine is busy', async () => {
    const worker = startWorker({ wallSeconds: 0 });
    await expect(worker.make(blackPng(7000, 7000))).rejects.toThrow('too busy');
  });

  it('a photo of the largest size stays far below the limit, as do those before it', async () => {
    const worker = startWorker();
    const large = await sharp({ create: { width: 8000, height: 6000, channels: 3, background: '#3a6' } })
      .jpeg()
      .toBuffer();
    for (let round = 0; round < 3; round++) await worker.make(large);
    expect(usageOf(worker.pid)?.memory).toBeLessThan(300 * 1024 * 1024);
  });

  it('reads what a process uses', () => {
    const usage = usageOf(process.pid);
    expect(usage?.memory).toBeGreaterThan(20e6);
    expect(usage?.cpuSeconds).toBeGreaterThan(0);
    expect(usageOf(undefined)).toBeNull();
  });
});
