import { type Operation, operations } from '@thulubazaar/contract';
import express, { type Express, type RequestHandler } from 'express';
import { adHandlers } from './ads/handlers.ts';
import { myAdHandlers } from './ads/my-handlers.ts';
import { credentialHandlers } from './auth/credential-handlers.ts';
import { accessGuards } from './auth/guard.ts';
import { authHandlers } from './auth/handlers.ts';
import { categoryHandlers } from './categories/handlers.ts';
import { changeStream } from './changes/stream.ts';
import type { Context } from './context.ts';
import { docsRouter } from './docs/router.ts';
import { healthHandlers } from './health/handlers.ts';
import { jsonBody } from './http/body.ts';
import { forwardedByEdge } from './http/edge.ts';
import { errorHandler, methodNotAllowed, routeNotFound } from './http/error-handler.ts';
import { mountOperations } from './http/mount.ts';
import { neutralPaths } from './http/neutral-paths.ts';
import { requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { FileStore, uploadPath } from './images/file-store.ts';
import { imageHandlers } from './images/handlers.ts';
import { mediaHandler } from './images/media.ts';
import { uploadReceiver } from './images/upload-receiver.ts';
import { measureRequests } from './metrics.ts';
import { outboxRouter } from './outbox/page.ts';
import { placeHandlers } from './places/handlers.ts';
import { userHandlers } from './users/handlers.ts';

/** The whole API as an Express application. */
export function createApp(context: Context): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.set('trust proxy', context.config.trustProxy);
  if (context.config.originSecret) app.use(forwardedByEdge(context.config.originSecret));
  app.use(requestLog(context.log));
  app.use(neutralPaths);
  app.use(measureRequests(context.metrics));
  app.use(securityHeaders());

  const body = jsonBody();
  const access = accessGuards(context);
  // Who calls is settled before the body is read.
  const guards = (op: Operation): RequestHandler[] => [...access(op), ...(op.body ? body : [])];
  const handlers = {
    ...healthHandlers(context),
    ...categoryHandlers(context),
    ...placeHandlers(context),
    ...adHandlers(context),
    ...myAdHandlers(context),
    ...imageHandlers(context),
    ...userHandlers(context),
    ...authHandlers(context),
    ...credentialHandlers(context),
  };
  mountOperations(app, operations, handlers, guards, methodNotAllowed, context);

  app.get('/api/internal/changes', changeStream(context));
  app.get('/media/*key', mediaHandler(context));
  if (context.store instanceof FileStore) app.post(uploadPath, uploadReceiver(context.store, context));
  app.use(docsRouter());
  if (context.config.messages.outbox) app.use(outboxRouter(context));
  app.use(routeNotFound);
  app.use(errorHandler(context.log));
  return app;
}
