import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { errorBody } from './error-body.ts';
import { statusOf } from './errors.ts';
import { operations } from './index.ts';
import { neutralPaths } from './neutral-paths.ts';
import { needsSignIn, type Operation } from './operation.ts';
import { idempotencyKey } from './primitives.ts';
import { refusalsOf } from './refusals.ts';

const json = (schema: NonNullable<Operation['response']['body']>) => ({ 'application/json': { schema } });

/** The error answers of an operation: one a status, described by the codes it may carry. */
function refused(op: Operation): RouteConfig['responses'] {
  const codes = new Map<number, string[]>();
  for (const code of refusalsOf(op)) codes.set(statusOf(code), [...(codes.get(statusOf(code)) ?? []), code]);
  return Object.fromEntries(
    [...codes]
      .sort(([one], [other]) => one - other)
      .map(([status, names]) => [status, { description: names.join(', '), content: json(errorBody) }]),
  );
}

function route(op: Operation): RouteConfig {
  const { status, body } = op.response;
  return {
    operationId: op.id,
    method: op.method,
    path: op.path,
    tags: [op.tag],
    summary: op.summary,
    ...(needsSignIn(op) ? { security: [{ session: [] }, { bearer: [] }] } : {}),
    request: {
      ...(op.params ? { params: op.params } : {}),
      ...(op.query && Object.keys(op.query.shape).length > 0 ? { query: op.query } : {}),
      ...(op.idempotent ? { headers: z.object({ 'Idempotency-Key': idempotencyKey.optional() }) } : {}),
      ...(op.body ? { body: { required: true, content: json(op.body) } } : {}),
    },
    responses: {
      [status]: { description: 'Success', ...(body ? { content: json(body) } : {}) },
      ...refused(op),
      ...(op.id === 'getReady' && body ? { 503: { description: 'Not ready', content: json(body) } } : {}),
    },
  };
}

const secondNames = neutralPaths.map(([own, neutral]) => `${neutral} for ${own}`).join(' and ');

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
      description: `One API for the web, Android and iOS. Prices are integers in paisa. Errors are {error: {code, message, fields?}} with a sentence in the language of Accept-Language (en, ne). In browsers ask ${secondNames}, and below: blockers of advertisements refuse the other names.`,
    },
    servers: [{ url: '/' }],
  });
}
