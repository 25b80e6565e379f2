import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { idleConnectionSeconds, slowestRequestSeconds } from '@thulubazaar/contract/limits';
import { expect, it } from 'vitest';
import { haveLongPatience } from './patience.ts';

it('gives the server that answers as long as the API has, from its first connection on', async () => {
  const server = createServer((_req, res) => res.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  haveLongPatience(slowestRequestSeconds);
  expect(server.requestTimeout).toBe(300_000);
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
  const [answer] = await once(socket, 'data');
  expect(server.requestTimeout).toBe(slowestRequestSeconds * 1000);
  expect(server.headersTimeout).toBe(idleConnectionSeconds * 1000);
  // What Node tells the other side to reckon with, already at the first answer.
  expect(String(answer)).toMatch(new RegExp(`keep-alive: timeout=${idleConnectionSeconds}\\b`, 'i'));
  socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});
