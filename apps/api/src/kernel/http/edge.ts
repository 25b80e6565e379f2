import { timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';

/**
 * Takes the CDN's own address off the end of `X-Forwarded-For` where the request proves that it came through the
 * CDN, by the secret header that the CDN alone adds. Requests of the apps reach the load balancer directly and have
 * one hop less; TRUST_PROXY counts the hops that all requests have. Without this, everybody behind one edge of the
 * CDN would share one address, and its limits.
 * @param secrets the header's value, and the one before it while that is replaced
 */
export function forwardedByEdge(...secrets: string[]): RequestHandler {
  const expected = secrets.map((secret) => Buffer.from(secret));
  return (req, _res, next) => {
    const given = Buffer.from(String(req.headers['x-origin-secret'] ?? ''));
    if (expected.some((one) => given.length === one.length && timingSafeEqual(given, one))) {
      const hops = String(req.headers['x-forwarded-for'] ?? '').split(',');
      if (hops.length > 1) req.headers['x-forwarded-for'] = hops.slice(0, -1).join(',');
    }
    // Nothing behind this needs the secret, so nothing behind this can leak it.
    delete req.headers['x-origin-secret'];
    next();
  };
}
