import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../log.ts';

const idPattern = /^[\w-]{8,64}$/;

/**
 * Gives every request an id (its own X-Request-Id when that is well formed) and logs it when it is answered:
 * path without query, since queries hold what people look for.
 */
export function requestLog(log: Log): RequestHandler {
  // These lines hold nothing to hide, and looking for it would cost more than the rest of the line.
  const lines = log.child({}, { redact: [] });
  return (req, res, next) => {
    const given = req.headers['x-request-id'];
    const requestId = typeof given === 'string' && idPattern.test(given) ? given : randomUUID();
    res.setHeader('x-request-id', requestId);
    const start = performance.now();
    res.once('close', () => {
      const line = {
        requestId,
        method: req.method,
        path: req.originalUrl.split('?', 1)[0]?.slice(0, 200),
        status: res.statusCode,
        ms: Math.round((performance.now() - start) * 10) / 10,
        ...(res.writableFinished ? {} : { aborted: true }),
      };
      if (res.statusCode >= 500) lines.error(line, 'request');
      else lines.info(line, 'request');
    });
    next();
  };
}
