import { type ErrorBody, type ErrorCode, errorMessage, fieldErrorMessage } from '@thulubazaar/contract';
import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import { isSilence } from '../db/silence.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import { langOf } from './lang.ts';

/** The body of an error answer in the reader's language. */
function errorBodyOf(error: AppError, req: Request): ErrorBody {
  const lang = langOf(req);
  const fields = error.fields?.map(({ field, code, limit }) => ({
    field,
    code,
    message: fieldErrorMessage(code, lang, limit),
  }));
  return {
    error: {
      code: error.code,
      message: errorMessage(error.code, lang),
      ...(fields ? { fields } : {}),
      ...error.extra,
    },
  };
}

// What body-parser and the router throw, in our codes.
const codesByType: Record<string, ErrorCode> = {
  'entity.too.large': 'body_too_large',
  'entity.parse.failed': 'malformed_json',
  'encoding.unsupported': 'unsupported_media_type',
  'charset.unsupported': 'unsupported_media_type',
  'request.aborted': 'malformed_json',
  'request.size.invalid': 'malformed_json',
};

// body-parser passes on what the decompression says, with a status of its own.
function isBrokenCompression(error: object): boolean {
  return 'status' in error && error.status === 400;
}

// Somebody else holds the row; it is free in a moment.
function isLockTimeout(error: { code?: unknown }): boolean {
  return error.code === '55P03';
}

// Of the store's disk or the database's.
function isStorageFull(error: { code?: unknown }): boolean {
  return ['ENOSPC', 'EDQUOT', '53100'].includes(String(error.code));
}

function isConnectionFailure(error: { code?: unknown; message?: unknown }): boolean {
  return (
    isSilence(error) ||
    ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '53300'].includes(String(error.code)) ||
    /^(timeout exceeded when trying to connect|Connection terminated)/.test(String(error.message))
  );
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (typeof error !== 'object' || error === null) return new AppError('internal');
  const known = 'type' in error ? codesByType[String(error.type)] : undefined;
  if (known) return new AppError(known);
  if (error instanceof URIError) return new AppError('malformed_encoding');
  if (isBrokenCompression(error)) return new AppError('malformed_json');
  if (isLockTimeout(error)) return new AppError('unavailable', undefined, { retryAfter: 1 });
  if (isStorageFull(error)) return new AppError('storage_full');
  if (isConnectionFailure(error)) return new AppError('unavailable');
  return new AppError('internal');
}

/** Maps every error to `{error: {code, message, fields?}}`; unexpected ones are logged, never shown. */
export function errorHandler(log: Log): ErrorRequestHandler {
  return (error, req, res, _next) => {
    const answer = toAppError(error);
    // What is switched off is no fault.
    if (answer.status >= 500 && answer.code !== 'switched_off')
      log.error({ err: error, requestId: res.getHeader('x-request-id') }, 'request failed');
    if (res.headersSent) {
      res.destroy();
      return;
    }
    const retryAfter = answer.extra?.retryAfter ?? (answer.status === 503 ? 5 : undefined);
    if (retryAfter !== undefined) res.setHeader('retry-after', String(retryAfter));
    res.setHeader('cache-control', 'no-store');
    res.setHeader('content-language', langOf(req));
    res.status(answer.status).json(errorBodyOf(answer, req));
  };
}

export const routeNotFound: RequestHandler = () => {
  throw new AppError('not_found');
};

/** Answers 405 with the methods that are allowed instead. */
export function methodNotAllowed(methods: readonly string[]): RequestHandler {
  return (_req, res) => {
    res.setHeader('allow', methods.join(', '));
    throw new AppError('method_not_allowed');
  };
}
