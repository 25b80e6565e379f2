import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openApiDocument } from '@thulubazaar/contract/openapi';
import { Router } from 'express';

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>ThuluBazaar API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>
`;

const start = `window.ui = SwaggerUIBundle({
  url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null, defaultModelsExpandDepth: 0
});
`;

const csp =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

let made: string | undefined;

/** Made when it is first asked for: it is most of what a process that starts would have to do, and few ever ask. */
function documentText(): string {
  made ??= JSON.stringify(openApiDocument());
  return made;
}

/** The OpenAPI document where tools look for it, and at `/api/docs` a page that shows it, all from this server. */
export function docsRouter(): Router {
  const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const router = Router();
  router.get(['/api/openapi.json', '/api/docs/openapi.json'], (_req, res) => {
    res.setHeader('cache-control', 'public, max-age=300');
    res.type('json').send(documentText());
  });
  router.use('/api/docs', docsPage(assets));
  return router;
}

function docsPage(assets: string): Router {
  const router = Router();
  router.use((_req, res, next) => {
    res.setHeader('content-security-policy', csp);
    res.setHeader('cache-control', 'public, max-age=300');
    next();
  });
  router.get('/', (_req, res) => void res.type('html').send(page));
  router.get('/start.js', (_req, res) => void res.type('js').send(start));
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    const content = readFileSync(join(assets, file));
    router.get(`/${file}`, (_req, res) => void res.type(file.endsWith('.css') ? 'css' : 'js').send(content));
  }
  return router;
}
