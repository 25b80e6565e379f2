import { timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';

const heartbeatMs = 15_000;

/** True when the header carries the secret; takes as long for a wrong one as for the right one. */
export function hasSecret(header: string | undefined, secret: string): boolean {
  const given = Buffer.from(header ?? '');
  const expected = Buffer.from(`Bearer ${secret}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * `GET /api/internal/changes`: every change as a server-sent event, for each web process that caches pages.
 * Not part of the public contract.
 */
export function changeStream({ config, changes }: Pick<Context, 'config' | 'changes'>): RequestHandler {
  return (req, res) => {
    if (!hasSecret(req.headers.authorization, config.internalSecret)) throw new AppError('not_found');
    res.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    res.write(': connected\n\n');
    const stop = changes.subscribe((tags) => res.write(`data: ${JSON.stringify({ tags })}\n\n`));
    const heartbeat = setInterval(() => res.write(': still here\n\n'), heartbeatMs);
    const stopWaiting = changes.onClose(() => res.end());
    res.on('close', () => {
      clearInterval(heartbeat);
      stop();
      stopWaiting();
    });
  };
}
