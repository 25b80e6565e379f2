import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type express from 'express';
import { expect, it } from 'vitest';
import { makeAd } from '../../test/factories.ts';
import { startTestApi, useApi } from '../../test/harness.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { changeStream } from './stream.ts';
import { invalidate, onInvalidated } from './tags.ts';

const holder = useApi();

function openStream(origin: string, secret: string, signal: AbortSignal): Promise<Response> {
  return fetch(`${origin}/api/internal/changes`, { headers: { authorization: `Bearer ${secret}` }, signal });
}

/** Reads events until one carries the tag; answers all tags seen. */
async function readUntil(response: Response, tag: string): Promise<string[]> {
  const seen: string[] = [];
  let buffer = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    buffer += decoder.decode(chunk, { stream: true });
    for (const match of buffer.matchAll(/^data: (.*)$/gm)) seen.push(...JSON.parse(match[1] ?? '{}').tags);
    if (seen.includes(tag)) return seen;
  }
  throw new Error(`the stream ended before ${tag}`);
}

it('tells every process what changed, once it is committed', async () => {
  const { context, origin } = holder.api;
  const other = await startTestApi(context.config.databaseUrl);
  const stop = new AbortController();
  const streams = await Promise.all(
    [origin, other.origin].map((each) => openStream(each, context.config.internalSecret, stop.signal)),
  );
  await expect(
    transaction(context.pool, async (tx) => {
      await invalidate(tx, ['never']);
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  const id = await makeAd(context, {
    categoryId: 'property/rooms',
    placeId: 'kathmandu/kathmandu/koteshwor',
  });
  for (const stream of streams) {
    const tags = await readUntil(stream, 'place:bagmati');
    expect(tags).toEqual(
      expect.arrayContaining([
        'ads',
        `ad:${id}`,
        'category:property/rooms',
        'category:property',
        'place:kathmandu',
      ]),
    );
    expect(tags).not.toContain('never');
  }
  stop.abort();
  await other.close();
});

it('is cut off for who does not read, before what waits fills this process', async () => {
  const { context } = holder.api;
  const req = new IncomingMessage(new Socket());
  req.headers.authorization = `Bearer ${context.config.internalSecret}`;
  // Without a connection nothing of it is ever taken.
  const res = new ServerResponse(req);
  changeStream(context)(req as express.Request, res as express.Response, () => {});
  await context.pool.query(
    `select pg_notify('changes', json_build_array(n || repeat('x', 7000))::text) from generate_series(1, 400) n`,
  );
  await expect.poll(() => res.destroyed).toBe(true);
  expect(res.writableLength).toBeLessThan(1_100_000);
  res.emit('close');
});

it('does not exist for who lacks the secret', async () => {
  for (const secret of ['', 'wrong', `${holder.api.context.config.internalSecret}x`]) {
    const response = await openStream(holder.api.origin, secret, AbortSignal.timeout(5000));
    expect(response.status).toBe(404);
    await response.body?.cancel();
  }
});

it('comes back after its connection was cut, and says that anything may have changed', async () => {
  const { context } = holder.api;
  const changed = new Promise<string[]>((resolve) => {
    const unsubscribe = onInvalidated(context.broadcasts, (tags) => {
      if (!tags.includes('reference')) return;
      unsubscribe();
      resolve(tags);
    });
  });
  await context.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'broadcasts'`,
  );
  expect(await changed).toContain('ads');
});
