import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type ApiProcess, startApiProcess } from '../../../test/api-process.ts';
import { makeImage, makePerson, roomDraft } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';

const holder = useApi();
const dataDir = mkdtempSync(join(tmpdir(), 'thulubazaar-killed-'));
let child: ChildProcess | undefined;

afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

/** An API process of its own on the database of this file. */
async function startProcess(): Promise<ApiProcess> {
  const started = await startApiProcess(holder.api.context.config.databaseUrl, dataDir);
  child = started.process;
  return started;
}

it('kill -9 in the middle of a post leaves nothing, and the retry completes it', async () => {
  const { context } = holder.api;
  const seller = await makePerson(holder.api);
  const body = JSON.stringify({
    ...roomDraft(),
    photoIds: [await makeImage(context, seller.id)],
    publish: true,
  });
  const post = (origin: string) =>
    fetch(`${origin}/api/ads`, {
      method: 'POST',
      headers: { ...seller.headers, 'content-type': 'application/json', 'idempotency-key': 'one-room' },
      body,
    });
  const countOf = async (table: string) =>
    (await context.pool.query(`select 1 from ${table} where owner_id = $1`, [seller.id])).rowCount;
  const { origin, process: api } = await startProcess();

  const blocker = await context.pool.connect();
  try {
    await blocker.query('begin');
    await blocker.query('lock table ad_search in access exclusive mode');
    const posting = post(origin).then(
      ({ status }) => status,
      () => 'no answer',
    );
    // It has written the listing, and waits to make it findable: what else waits for that table has written none.
    const waiting = async () =>
      (
        await blocker.query(
          `select 1 from pg_locks waiting join pg_locks written using (pid)
           where not waiting.granted and waiting.relation = 'ad_search'::regclass
             and written.relation = 'ads'::regclass and written.mode = 'RowExclusiveLock'`,
        )
      ).rowCount;
    const caught = expect.poll(waiting).toBe(1);
    expect(await Promise.race([posting, caught.then(() => 'waiting')])).toBe('waiting');
    api.kill('SIGKILL');
    expect(await posting).toBe('no answer');
  } finally {
    await blocker.query('commit');
    blocker.release();
  }
  // PostgreSQL finishes the statement, finds nobody there, and rolls back; until then the key is taken.
  let retry = await post(holder.api.origin);
  await expect
    .poll(async () => {
      if (retry.status === 409) retry = await post(holder.api.origin);
      return retry.status;
    })
    .toBe(201);
  expect(retry.headers.get('idempotency-replayed')).toBeNull();
  expect([await countOf('ads'), await countOf('ad_cards'), await countOf('ad_search')]).toEqual([1, 1, 1]);
  expect((await post(holder.api.origin)).headers.get('idempotency-replayed')).toBe('true');
});
