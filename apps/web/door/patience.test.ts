import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { idleConnectionSeconds, slowestRequestSeconds } from '@thulubazaar/contract/limits';
import { expect, it } from 'vitest';
import { haveLongPatience } from './patience.ts';

// In a process of its own: the first server of it that answers is the one that is told.

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

it('gives the server that answers as long as the API has, from its first connection on', async () => {
  const server = createServer((_req, res) => res.end());
  const port = await listen(server);
  haveLongPatience(slowestRequestSeconds);
  expect(server.requestTimeout).toBe(300_000);
  const socket = connect(port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
  const [answer] = await once(socket, 'data');
  expect(server.requestTimeout).toBe(slowestRequestSeconds * 1000);
  expect(server.headersTimeout).toBe(idleConnectionSeconds * 1000);
  // What Node tells the other side to reckon with, already at the first answer.
  expect(String(answer)).toMatch(new RegExp(`keep-alive: timeout=${idleConnectionSeconds}\\b`, 'i'));
  socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

it('is what lets a slow photo arrive, where Node by itself cuts one off', async () => {
  // Node's five minutes, looked at each half minute, as a quarter of a second.
  const quick = { requestTimeout: 250, headersTimeout: 250, connectionsCheckingInterval: 20 };
  const answer = () => createServer(quick, (req, res) => req.resume().once('end', () => res.end()));
  const servers = { byItself: answer(), patient: answer() };
  const ports = { byItself: await listen(servers.byItself), patient: await listen(servers.patient) };
  const start = (port: number) => {
    const sending = request({ port, host: '127.0.0.1', method: 'POST' });
    sending.write('a');
    const status = new Promise<number>((resolve, reject) => {
      sending.once('response', (res) => resolve(res.resume().statusCode ?? 0)).once('error', reject);
    });
    return { sending, status };
  };
  const cut = start(ports.byItself);
  await once(servers.byItself, 'request');
  haveLongPatience(slowestRequestSeconds);
  const arriving = start(ports.patient);
  await once(servers.patient, 'request');
  const older = start(ports.byItself);
  // Whoever came to the patient one before has waited as long as this one when it is cut.
  expect(await cut.status).toBe(408);
  expect(await older.status).toBe(408);
  arriving.sending.end('z');
  expect(await arriving.status).toBe(200);
  for (const server of Object.values(servers)) server.close();
});
