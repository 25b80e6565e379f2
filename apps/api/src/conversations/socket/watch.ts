import { socketCloses } from '@thulubazaar/contract/socket';
import { endedAmong, sessionEnded } from '../../accounts/sessions.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Client, Hub } from './hub.ts';

const heartbeatMs = 30_000;
/** A session that ends by its age is noticed within this. */
const sessionsMs = 60_000;
/** Sessions that are looked up in one statement. */
const mostTogether = 500;

/**
 * Ends the sockets of sessions that are over and of clients that are no longer there.
 * @returns what stops it
 */
export function keepWatch(
  { broadcasts, pool, log }: Pick<Kernel, 'broadcasts' | 'pool' | 'log'>,
  hub: Hub,
): () => void {
  async function endSockets(clients: Client[]): Promise<void> {
    try {
      for (let at = 0; at < clients.length; at += mostTogether) {
        const some = clients.slice(at, at + mostTogether);
        const ended = await endedAmong(pool, [...new Set(some.map(({ sessionId }) => sessionId))]);
        for (const client of some) if (ended.has(client.sessionId)) hub.cut(client, socketCloses.signedOut);
      }
    } catch (error) {
      log.warn({ err: error }, 'sessions of sockets could not be looked up');
    }
  }

  const stopHearing = broadcasts.subscribe(
    sessionEnded,
    ({ userId }) => {
      const clients = hub.of(userId);
      if (clients.length > 0) void endSockets(clients);
    },
    () => void endSockets([...hub.all()]),
  );
  const lookingUp = setInterval(() => void endSockets([...hub.all()]), sessionsMs);
  const heartbeat = setInterval(() => {
    for (const client of [...hub.all()]) {
      if (!client.alive) hub.drop(client);
      client.alive = false;
      client.ws.ping();
    }
  }, heartbeatMs);
  return () => {
    stopHearing();
    clearInterval(lookingUp);
    clearInterval(heartbeat);
  };
}
