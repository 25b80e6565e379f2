import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Express } from 'express';
import { explainOverflow } from './door.ts';

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
    keepAliveTimeout: 65_000,
    headersTimeout: 60_000,
    // A photo of 20 MB takes eleven minutes at 256 kbit/s. All other bodies are small, and read before anything is held.
    requestTimeout: 15 * 60_000,
  };
  const server = createServer(options, app);
  explainOverflow(server);
  return server;
}
