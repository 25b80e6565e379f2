import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import { idleConnectionSeconds, slowestRequestSeconds } from '@thulubazaar/contract/limits';
import type { Express } from 'express';
import { explainOverflow } from './door.ts';
import { keepPace } from './keep-pace.ts';
import { handleUpgrades } from './upgrades.ts';

/** After this, whoever still sends or receives is cut off: a load balancer would be about to do it. */
const patienceMs = 20_000;

/**
 * Takes no new connections, lets every answer that is under way be the last of its connection, and resolves when none is
 * left. Node by itself keeps a connection that was busy at the time for as long as a client may be idle.
 */
export async function closeServer(server: Server): Promise<void> {
  server.prependListener('request', (_req, res) => {
    res.shouldKeepAlive = false;
  });
  const closed = new Promise((resolve) => server.close(resolve));
  const tidying = setInterval(() => server.closeIdleConnections(), 100);
  const cutting = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(tidying);
  clearTimeout(cutting);
}

/**
 * An HTTP server whose requests and responses are born with the prototypes Express gives them.
 * Express otherwise swaps prototypes on every request, which V8 punishes on Node 20 and 22: see bench/README.md.
 */
export function createHttpServer(app: Express): Server {
  class Request extends IncomingMessage {}
  class Response<R extends IncomingMessage = IncomingMessage> extends ServerResponse<R> {}
  Object.setPrototypeOf(Request.prototype, app.request);
  Object.setPrototypeOf(Response.prototype, app.response);
  // Express now finds the prototype it would set already in place.
  app.request = Request.prototype as unknown as typeof app.request;
  app.response = Response.prototype as unknown as typeof app.response;
  const options = {
    IncomingMessage: Request,
    ServerResponse: Response,
    keepAliveTimeout: idleConnectionSeconds * 1000,
    headersTimeout: idleConnectionSeconds * 1000,
    requestTimeout: slowestRequestSeconds * 1000,
  };
  const server = createServer(options, app);
  explainOverflow(server);
  handleUpgrades(server);
  server.on('request', (req) => keepPace(req));
  return server;
}
