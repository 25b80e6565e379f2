import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type ApiProcess, startApiProcess } from '../../test/api-process.ts';
import { makeAd } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';

const holder = useApi();
const dataDir = mkdtempSync(join(tmpdir(), 'thulubazaar-stopping-'));
const secret = 'Bearer another secret for tests, of some length';
let api: ApiProcess | undefined;

afterEach(() => {
  api?.process.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

/** Follows changes as a web process does, and is back the moment its stream ends, over the same connection. */
function follow(origin: string): { connected: Promise<unknown>; refusals: number[]; stop(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 });
  const refusals: number[] = [];
  let stopped = false;
  let tell: (value?: unknown) => void = () => {};
  const connected = new Promise((resolve) => {
    tell = resolve;
  });
  const connect = () => {
    if (stopped) return;
    const asking = request(
      `${origin}/api/internal/changes`,
      { agent, headers: { authorization: secret } },
      (answer) => {
        if (answer.statusCode === 200) tell();
        else refusals.push(answer.statusCode ?? 0);
        answer.resume().once('close', () => setImmediate(connect));
      },
    );
    asking.on('error', () => {
      // The process is gone.
    });
    asking.end();
  };
  connect();
  return {
    connected,
    refusals,
    stop: () => {
      stopped = true;
      agent.destroy();
    },
  };
}

it('SIGTERM ends a process that web processes follow, within its grace, and keeps the views it counted', async () => {
  const { context } = holder.api;
  const listing = await makeAd(context);
  api = await startApiProcess(context.config.databaseUrl, dataDir);
  const followers = [follow(api.origin), follow(api.origin)];
  await Promise.all(followers.map(({ connected }) => connected));
  // Idle connections of people's browsers are kept too; fetch keeps this one.
  const viewed = await fetch(`${api.origin}/api/views`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'Mozilla/5.0 (Android 11) Chrome/120.0' },
    body: JSON.stringify({ listing }),
  });
  expect(viewed.status).toBe(204);

  const ended = once(api.process, 'exit');
  api.process.kill('SIGTERM');
  // A process that does not end by itself ends with 1 after 25 seconds.
  expect(await ended).toEqual([0, null]);
  for (const each of followers) each.stop();
  const { rows } = await context.pool.query<{ view_count: number }>(
    'select view_count from ads where id = $1',
    [listing],
  );
  expect(rows).toEqual([{ view_count: 1 }]);
});
