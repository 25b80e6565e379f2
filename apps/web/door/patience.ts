import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Server } from 'node:http';
import { idleConnectionSeconds } from '@thulubazaar/contract/limits';

const connected = 'net.server.socket';

/**
 * Gives requests so many seconds to arrive, as many as the API gives them: a photo that takes longer than five minutes
 * would arrive there, and be cut off here; and idle connections longer than a load balancer keeps them. Next makes the
 * server and has no setting for either.
 */
export function haveLongPatience(slowestRequestSeconds: number): void {
  const onConnection = (message: unknown) => {
    const { server } = (message as { socket: { server?: unknown } }).socket;
    if (!(server instanceof Server)) return;
    unsubscribe(connected, onConnection);
    server.requestTimeout = slowestRequestSeconds * 1000;
    server.keepAliveTimeout = idleConnectionSeconds * 1000;
    // Never above the other: Node takes the larger of the two for whole requests.
    server.headersTimeout = Math.min(idleConnectionSeconds, slowestRequestSeconds) * 1000;
  };
  subscribe(connected, onConnection);
}
