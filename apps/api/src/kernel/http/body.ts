import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';
import { AppError } from '../errors.ts';

/** Parses JSON bodies: valid UTF-8, at most 256 KiB, declared as JSON. */
export function jsonBody(): RequestHandler[] {
  const requireJson: RequestHandler = (req, _res, next) => {
    const hasBody =
      req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
    if (hasBody && !req.is('application/json')) throw new AppError('unsupported_media_type');
    next();
  };
  const parse = express.json({
    limit: '256kb',
    strict: false,
    verify: (_req, _res, bytes) => {
      if (!isUtf8(bytes)) throw new AppError('malformed_encoding');
    },
  });
  return [requireJson, parse];
}
