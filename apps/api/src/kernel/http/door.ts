import type { Server } from 'node:http';
import { errorMessage } from '@thulubazaar/contract';
import { refusalOfHead } from '@thulubazaar/contract/request-limits';
import type { RequestHandler } from 'express';
import { AppError } from '../errors.ts';
import { methodNotAllowed } from './error-handler.ts';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
const known = new Set(methods);
const refuseMethod = methodNotAllowed(methods);

/**
 * Stands before all that reads a request: methods nobody here knows (TRACE, which would show what proxies add, and
 * `OPTIONS *` among them) and heads larger than people send go no further.
 */
export const door: RequestHandler = (req, res, next) => {
  const refusal = refusalOfHead(req);
  if (refusal) throw new AppError(refusal);
  if (known.has(req.method)) next();
  else refuseMethod(req, res, next);
};

const overflow = JSON.stringify({
  error: { code: 'headers_too_large', message: errorMessage('headers_too_large', 'en') },
});

/** Says why a head was not even read whole, where Node would only close the connection with a bare status. */
export function explainOverflow(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return void socket.destroy();
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT')
      return void socket.end('HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n');
    if (error.code !== 'HPE_HEADER_OVERFLOW')
      return void socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
    socket.end(
      `HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\ncache-control: no-store\r\ncontent-length: ${Buffer.byteLength(overflow)}\r\n\r\n${overflow}`,
    );
  });
}
