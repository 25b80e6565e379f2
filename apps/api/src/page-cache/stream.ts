import type { RequestHandler } from 'express';
import { AppError } from '../kernel/errors.ts';
import { hasSecret } from '../kernel/http/secret.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { onInvalidated } from './tags.ts';

const heartbeatMs = 15_000;
/** Bytes that may wait for a reader. One that takes nothing is cut off; when it is back, all may have changed for it. */
const mostWaiting = 1_000_000;

/**
 * `GET /api/internal/changes`: every change as a server-sent event, for each web process that caches pages.
 * Not part of the public contract.
 */
export function changeStream({ config, broadcasts }: Pick<Kernel, 'config' | 'broadcasts'>): RequestHandler {
  return (req, res) => {
    if (!hasSecret(req.headers.authorization, config.internalSecret)) throw new AppError('not_found');
    // Whoever was cut off by the stop of this process is back at once: another one, or the next, will have them.
    if (broadcasts.isClosed) throw new AppError('unavailable');
    res.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const send = (text: string) => {
      if (res.writableLength > mostWaiting) res.destroy();
      else res.write(text);
    };
    send(': connected\n\n');
    const stop = onInvalidated(broadcasts, (tags) => send(`data: ${JSON.stringify({ tags })}\n\n`));
    const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs);
    const stopWaiting = broadcasts.onClose(() => res.end());
    res.on('close', () => {
      clearInterval(heartbeat);
      stop();
      stopWaiting();
    });
  };
}
