import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';
import { AppError } from '../errors.ts';

/** Values a body holds at most, however they are nested; the largest listing has some 50. */
const mostValues = 500;

/** True when `value` and what is in it are more than `most` values; looks no further than that. */
function holdsMore(value: unknown, most: number): boolean {
  let count = 0;
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    count += 1;
    if (count > most) return true;
    if (typeof next !== 'object' || next === null) continue;
    // Not spread: that many arguments are more than a call may have.
    const inside = Object.values(next);
    if (inside.length > most) return true;
    waiting.push(...inside);
  }
  return false;
}

/**
 * Parses JSON bodies: valid UTF-8, at most 128 KiB, declared as JSON. One of very many values is refused here: schemas
 * take their time with each of them (125,000 numbers for photos held this process for three seconds).
 */
export function jsonBody(): RequestHandler[] {
  const requireJson: RequestHandler = (req, _res, next) => {
    const hasBody =
      req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
    if (hasBody && !req.is('application/json')) throw new AppError('unsupported_media_type');
    next();
  };
  const parse = express.json({
    limit: '128kb',
    strict: false,
    verify: (_req, _res, bytes) => {
      if (!isUtf8(bytes)) throw new AppError('malformed_encoding');
    },
  });
  const bounded: RequestHandler = (req, _res, next) => {
    if (holdsMore(req.body, mostValues)) throw new AppError('body_too_large');
    next();
  };
  return [requireJson, parse, bounded];
}
