import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { statusOf } from './errors.ts';
import { operations } from './index.ts';
import type { Operation } from './operation.ts';
import { errorBody, idempotencyKey } from './primitives.ts';

const json = (schema: NonNullable<Operation['response']['body']>) => ({ 'application/json': { schema } });

/** Statuses that any operation with this shape can answer besides its own errors. */
function statuses(op: Operation): number[] {
  const own = (op.errors ?? []).map(statusOf);
  const signedIn = op.access === 'user' || op.access === 'owner' ? [401] : [];
  const recent = op.recent ? [statusOf('sign_in_again')] : [];
  const owner = op.access === 'owner' ? [404] : [];
  const once = op.idempotent ? [409] : [];
  return [...new Set([400, 429, 500, ...own, ...signedIn, ...recent, ...owner, ...once])].sort(
    (a, b) => a - b,
  );
}

function route(op: Operation): RouteConfig {
  const { status, body } = op.response;
  const signedIn = op.access === 'user' || op.access === 'owner';
  return {
    operationId: op.id,
    method: op.method,
    path: op.path,
    tags: [op.tag],
    summary: op.summary,
    ...(signedIn ? { security: [{ session: [] }, { bearer: [] }] } : {}),
    request: {
      ...(op.params ? { params: op.params } : {}),
      ...(op.query && Object.keys(op.query.shape).length > 0 ? { query: op.query } : {}),
      ...(op.idempotent ? { headers: z.object({ 'Idempotency-Key': idempotencyKey.optional() }) } : {}),
      ...(op.body ? { body: { required: true, content: json(op.body) } } : {}),
    },
    responses: {
      [status]: { description: 'Success', ...(body ? { content: json(body) } : {}) },
      ...(op.id === 'getReady' && body ? { 503: { description: 'Not ready', content: json(body) } } : {}),
      ...Object.fromEntries(
        statuses(op).map((code) => [code, { description: 'Error', content: json(errorBody) }]),
      ),
    },
  };
}

/** The OpenAPI 3.1 document of the whole API. */
export function openApiDocument() {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'thulu_session',
  });
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  for (const op of operations) registry.registerPath(route(op));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'ThuluBazaar API',
      version: '1.0.0',
      description:
        'One API for the web, Android and iOS. Prices are integers in paisa. Errors are {error: {code, message, fields?}} with a sentence in the language of Accept-Language (en, ne).',
    },
    servers: [{ url: '/' }],
  });
}
