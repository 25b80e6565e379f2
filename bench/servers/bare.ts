// Servers that do nothing: what HTTP and Express cost before any work. The kind is the first argument.
import { createServer, type Server } from 'node:http';
import express from 'express';
import { createHttpServer } from '../../apps/api/src/kernel/http/server.ts';

const answer = '{"ok":true}';

function emptyExpress(): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.get('/', (_req, res) => {
    res.setHeader('content-type', 'application/json; charset=utf-8');
    res.setHeader('content-length', Buffer.byteLength(answer));
    res.end(answer);
  });
  return app;
}

const kinds: Record<string, () => Server> = {
  node: () =>
    createServer((_req, res) => {
      res.setHeader('content-type', 'application/json; charset=utf-8');
      res.setHeader('content-length', Buffer.byteLength(answer));
      res.end(answer);
    }),
  express: () => createHttpServer(emptyExpress()),
  'express-plain': () => createServer(emptyExpress()),
};

const make = kinds[process.argv[2] ?? ''];
if (!make) throw new Error(`no such server; choose one of ${Object.keys(kinds).join(', ')}`);
make().listen(Number(process.env.PORT), '127.0.0.1');
