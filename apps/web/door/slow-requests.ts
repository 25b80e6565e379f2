import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { slowestRequestSeconds } from '@thulubazaar/contract/limits';

const started = 'http.server.request.start';

/**
 * Gives requests the time that the API gives them: a photo that takes longer than five minutes would arrive there, and be cut
 * off here. Next makes the server and has no setting for it.
 */
export function waitForSlowRequests(): void {
  const onRequest = (message: unknown) => {
    unsubscribe(started, onRequest);
    // What is under way is looked at again and again, so the first request has this time too.
    (message as { server: Server }).server.requestTimeout = slowestRequestSeconds * 1000;
  };
  subscribe(started, onRequest);
}
