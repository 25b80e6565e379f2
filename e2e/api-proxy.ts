import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { idleConnectionSeconds } from '@thulubazaar/contract/limits';
import { passUpgrades } from './pass-upgrades.ts';

/** Stands between a web process and the API, sees what is asked for, and can be as if the API had gone. */
export interface ApiProxy {
  url: string;
  /** Paths with their queries, in the order they were asked for. */
  asked: string[];
  /** What is answered in place of the API: a status, `hang` for nothing at all, null for what the API says. */
  instead: (path: string) => number | 'hang' | null;
  stop: () => Promise<void>;
}

/** @param pause what is waited for before the API is asked, and again before its answer goes on */
export async function startApiProxy(apiUrl: string, pause?: () => Promise<void>): Promise<ApiProxy> {
  const server = createServer(async (incoming, outgoing) => {
    await pause?.();
    const path = incoming.url ?? '/';
    proxy.asked.push(path);
    const instead = proxy.instead(path);
    if (instead === 'hang') return;
    if (instead !== null) {
      const error = { code: 'unavailable', message: 'away' };
      outgoing.writeHead(instead, { 'content-type': 'application/json', 'retry-after': '5' });
      outgoing.end(JSON.stringify({ error }));
      return;
    }
    const { method, headers } = incoming;
    const passed = request(apiUrl + path, { method, headers, agent: false }, async (answer) => {
      await pause?.();
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  // As long as the API's: a connection must not end just as the web sends on it.
  server.keepAliveTimeout = idleConnectionSeconds * 1000;
  passUpgrades(server, new URL(apiUrl));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: ApiProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    instead: () => null,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}
