import { socketCloses } from '@thulubazaar/contract/socket';
import type { RequestHandler } from 'express';
import { type RawData, WebSocketServer } from 'ws';
import { AppError } from '../../kernel/errors.ts';
import { takeUpgrade } from '../../kernel/http/upgrades.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { hearAnnouncements } from './announcing.ts';
import { type Client, Hub } from './hub.ts';
import { typingOf } from './typing.ts';
import { keepWatch } from './watch.ts';

/** What a client says is a few words. */
const mostBytesSaid = 1024;
const mostSockets = 20_000;

/**
 * `GET /api/socket`: what happens in somebody's conversations, as it happens (`socketEvent` of the contract). Sending is
 * REST. To be mounted behind the guards of an operation for signed-in people.
 */
export function conversationSocket(context: Kernel): RequestHandler {
  const { broadcasts } = context;
  const hub = new Hub();
  const server = new WebSocketServer({ noServer: true, maxPayload: mostBytesSaid, perMessageDeflate: false });
  const { greet } = hearAnnouncements(context, hub);
  const stopWatching = keepWatch(context, hub);
  const hearTyping = typingOf(context);
  broadcasts.onClose(() => {
    stopWatching();
    for (const client of [...hub.all()]) hub.cut(client, socketCloses.restart);
    // Whoever does not answer the farewell keeps no process from stopping.
    setTimeout(() => {
      for (const ws of server.clients) ws.terminate();
    }, 2000).unref();
  });

  function open(client: Client): void {
    const { ws } = client;
    ws.on('error', () => hub.drop(client));
    ws.on('close', () => hub.remove(client));
    ws.on('pong', () => {
      client.alive = true;
    });
    ws.on('message', (data: RawData, isBinary: boolean) => {
      if (isBinary || !hearTyping(client, String(data))) hub.cut(client, 1008);
    });
    hub.add(client);
    greet(client);
  }

  return (req, res) => {
    const { actor, sessionId } = req;
    if (!actor || !sessionId) throw new AppError('not_signed_in');
    if (broadcasts.isClosed || hub.size >= mostSockets)
      throw new AppError('unavailable', undefined, { retryAfter: 5 });
    const upgrade = takeUpgrade(req, res);
    if (!upgrade) {
      res.setHeader('upgrade', 'websocket');
      throw new AppError('upgrade_required');
    }
    server.handleUpgrade(req, upgrade.socket, upgrade.head, (ws) =>
      open({ ws, userId: actor.id, sessionId, inStep: false, alive: true }),
    );
  };
}
