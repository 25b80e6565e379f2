import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { idleConnectionSeconds, slowestRequestSeconds } from '@thulubazaar/contract/limits';

const started = 'http.server.request.start';

/**
 * Gives requests the time that the API gives them: a photo that takes longer than five minutes would arrive there, and be cut
 * off here; and idle connections longer than a load balancer keeps them. Next makes the server and has no setting for either.
 */
export function haveLongPatience(): void {
  const onRequest = (message: unknown) => {
    unsubscribe(started, onRequest);
    const { server } = message as { server: Server };
    // What is under way is looked at again and again, and a connection is idle only after its answer: the first request has
    // all of this too.
    server.requestTimeout = slowestRequestSeconds * 1000;
    server.keepAliveTimeout = idleConnectionSeconds * 1000;
    server.headersTimeout = idleConnectionSeconds * 1000;
  };
  subscribe(started, onRequest);
}
