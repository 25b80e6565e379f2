import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { openApiDocument } from '@thulubazaar/contract/openapi';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

interface Documented {
  id: string;
  method: string;
  path: RegExp;
  /** By status; null where the answer has no body. Compiled when first asked for: all of them take seconds. */
  answers: Map<number, (() => ValidateFunction) | null>;
  /** By status of a refusal: the codes that the document names for it. */
  codes: Map<number, string[]>;
}

let documented: Documented[] | undefined;

function readDocument(): Documented[] {
  const document = openApiDocument();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'document', components: document.components });
  return Object.entries(document.paths ?? {}).flatMap(([template, methods]) =>
    Object.entries(methods as Record<string, { operationId: string; responses: Responses }>).map(
      ([method, { operationId, responses }]) => ({
        id: operationId,
        method: method.toUpperCase(),
        path: new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`),
        answers: new Map(
          Object.entries(responses).map(([status, { content }]) => {
            const schema = content?.['application/json']?.schema;
            return [Number(status), schema ? once(() => ajv.compile(referring(schema))) : null];
          }),
        ),
        codes: new Map(
          Object.entries(responses).map(([status, { description }]) => [
            Number(status),
            description.split(', '),
          ]),
        ),
      }),
    ),
  );
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

type Responses = Record<string, { description: string; content?: Record<string, { schema: object }> }>;

// References of the document name its own root, which is known as `document` to the validator.
function referring(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/'));
}

/**
 * What is wrong with an answer of a documented operation, by the document alone; null for one that is right, and for
 * what the document does not speak of.
 */
export function nonconformity(
  { method, path }: { method: string; path: string },
  { status, text }: { status: number; text: string },
): string | null {
  documented ??= readDocument();
  const operation = documented.find((each) => each.method === method && each.path.test(path));
  // 304 is the success that the caller has already; 431 and the like come before any operation.
  if (!operation || status === 304) return null;
  const says = (what: string) => `${operation.id}: ${status} ${what}`;
  const validate = operation.answers.get(status);
  if (validate === undefined) return says(`is not documented: ${text.slice(0, 200)}`);
  if (validate === null) return text === '' ? null : says('has a body');
  const matches = validate();
  const body = JSON.parse(text);
  // A success may tell of an error too: that of a photo.
  if (matches(body)) return status < 400 ? null : unnamedCode(body, operation.codes.get(status) ?? [], says);
  return says(`${JSON.stringify(matches.errors?.slice(0, 3))} in ${text.slice(0, 200)}`);
}

/** A refusal has a code that the document names for this operation and status. */
function unnamedCode(body: unknown, codes: string[], says: (what: string) => string): string | null {
  const { error } = Object(body) as { error?: { code: string } };
  return error && !codes.includes(error.code)
    ? says(`has the code ${error.code}, not ${codes.join(' or ')}`)
    : null;
}

function decoded(bytes: Buffer, encoding: unknown): Buffer {
  if (encoding === 'br') return brotliDecompressSync(bytes);
  return encoding === 'gzip' ? gunzipSync(bytes) : bytes;
}

/** Watches every JSON answer of a server; the list grows by what does not match the document. */
export function watchAnswers(server: Server): string[] {
  const found: string[] = [];
  server.prependListener('request', (req: IncomingMessage, res: ServerResponse) => {
    const chunks: Buffer[] = [];
    const end = res.end.bind(res);
    const keep = (chunk: unknown) => {
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
    };
    res.end = ((chunk: unknown, ...rest: unknown[]) => {
      keep(chunk);
      return (end as (...all: unknown[]) => ServerResponse)(chunk, ...rest);
    }) as typeof res.end;
    // Read now: mounting rewrites the address.
    const { method = '', url = '' } = req;
    res.once('finish', () => {
      const type = String(res.getHeader('content-type') ?? '');
      if (method === 'HEAD' || (type !== '' && !type.startsWith('application/json'))) return;
      const text = decoded(Buffer.concat(chunks), res.getHeader('content-encoding')).toString();
      const answer = { status: res.statusCode, text };
      const wrong = nonconformity({ method, path: url.split('?', 1)[0] ?? '' }, answer);
      if (wrong) found.push(wrong);
    });
  });
  return found;
}
