import { mkdtempSync, rmSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type ApiProcess, startWorkerProcess } from '../../test/api-process.ts';
import { createTestDatabase } from '../../test/harness.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'thulubazaar-worker-'));
let worker: ApiProcess | undefined;

afterEach(() => {
  worker?.process.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

it('a worker lets the API of its machine go first', async () => {
  const database = await createTestDatabase();
  try {
    worker = await startWorkerProcess(database.url, dataDir);
    expect(getPriority(worker.process.pid)).toBe(10);
    worker.process.kill('SIGTERM');
    await expect.poll(() => worker?.process.exitCode).toBe(0);
  } finally {
    await database.drop();
  }
});
