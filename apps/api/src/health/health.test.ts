import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net';
import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase, startTestApi, useApi } from '../../test/harness.ts';
import { createMetricsServer } from '../kernel/metrics.ts';

const holder = useApi();

it('says that the process answers', async () => {
  const response = await fetch(`${holder.api.origin}/api/health`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok', version: expect.any(String) });
  expect(response.headers.get('cache-control')).toBe('no-store');
});

it('says that everything it needs can be used', async () => {
  const { data } = await holder.api.ask('GET /api/ready');
  expect(data).toEqual({
    status: 'ready',
    checks: { database: 'ok', migrations: 'ok', storage: 'ok', cache: 'ok' },
    signInWith: [],
    notifiesBy: [],
  });
});

it('says what is failing, with 503', async () => {
  const database = await createTestDatabase();
  const api = await startTestApi(database.url);
  await api.context.pool.query(`delete from migrations where name like '0001%'`);
  const unmigrated = await fetch(`${api.origin}/api/ready`);
  expect(unmigrated.status).toBe(503);
  expect(await unmigrated.json()).toMatchObject({ checks: { database: 'ok', migrations: 'failing' } });

  await database.drop();
  const gone = await fetch(`${api.origin}/api/ready`);
  expect(gone.status).toBe(503);
  expect(await gone.json()).toMatchObject({
    status: 'unavailable',
    checks: { database: 'failing', storage: 'ok' },
  });
  // A request that needs the database is refused, not crashed, and the process goes on answering.
  const ads = await fetch(`${api.origin}/api/ads`);
  expect(ads.status).toBeGreaterThanOrEqual(500);
  expect(await ads.json()).toHaveProperty('error.code');
  expect((await fetch(`${api.origin}/api/health`)).status).toBe(200);
  await api.close();
});

/** A way to the database that can be cut, as a failover does: without a word of goodbye. */
async function cuttable(url: string) {
  const sockets = new Set<Socket>();
  const target = new URL(url);
  const proxy = createTcpServer((socket) => {
    const onward = connect(Number(target.port), target.hostname);
    for (const each of [socket, onward]) {
      sockets.add(each);
      each.on('error', () => {});
    }
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.port = String((proxy.address() as AddressInfo).port);
  const cut = () => {
    proxy.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: through.href, cut };
}

it('asks for patience when the database goes away in the middle of a request', async () => {
  const database = await createTestDatabase();
  const way = await cuttable(database.url);
  const api = await startTestApi(way.url);
  const other = new pg.Client({ connectionString: database.url });
  await other.connect();
  await other.query('begin');
  await other.query('lock table ad_cards in access exclusive mode');
  const asked = fetch(`${api.origin}/api/ads`);
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(async () => (await other.query(waiting)).rowCount).toBe(1);
  way.cut();
  const answer = await asked;
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await answer.json()).toHaveProperty('error.code', 'unavailable');
  await other.end();
  await api.close();
  await database.drop();
});

it('counts requests by route on a server of its own, never by address', async () => {
  await fetch(`${holder.api.origin}/api/search?q=secretword`);
  await fetch(`${holder.api.origin}/api/ads/424242`);
  const server: Server = createMetricsServer(holder.api.context.metrics);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(text).toContain(
    'http_request_duration_seconds_count{method="GET",route="/api/ads/:id",status="404"} 1',
  );
  expect(text).toContain('database_connections{state="total"}');
  expect(text).not.toMatch(/secretword|424242/);
  expect((await fetch(`http://127.0.0.1:${port}/other`)).status).toBe(404);
  expect((await fetch(`${holder.api.origin}/metrics`)).status).toBe(404);
  server.close();
});

it('stops a server whose port is taken with a sentence that says so', async () => {
  const { listen } = await import('../entry/process.ts');
  const first = createServer();
  await listen(first, 0, '127.0.0.1');
  const address = first.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  await expect(listen(createServer(), port, '127.0.0.1')).rejects.toThrow(`Port ${port} is taken`);
  first.close();
});
