import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { slowestRequestSeconds } from '@thulubazaar/contract/limits';
import { expect, it } from 'vitest';
import { waitForSlowRequests } from './slow-requests.ts';

it('gives the server that answers as long as the API has, from its first request on', async () => {
  const server = createServer((_req, res) => res.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  waitForSlowRequests();
  expect(server.requestTimeout).toBe(300_000);
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(server.requestTimeout).toBe(slowestRequestSeconds * 1000);
  await new Promise((resolve) => server.close(resolve));
});
