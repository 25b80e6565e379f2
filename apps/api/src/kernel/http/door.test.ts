import { request } from 'node:http';
import { connect } from 'node:net';
import type { ErrorBody } from '@thulubazaar/contract';
import { errors } from '@thulubazaar/contract';
import { requestLimits } from '@thulubazaar/contract/request-limits';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePerson, type Person } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';

const holder = useApi();
let person: Person;
beforeAll(async () => {
  person = await makePerson(holder.api);
});

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

function send({
  method = 'GET',
  path = '/api/health',
  headers = {},
  body = '',
}: Sent): Promise<{ status: number; code: string | undefined }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(holder.api.origin);
    const asking = request({ hostname, port, method, path, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => {
        const code = text.startsWith('{"error"') ? (JSON.parse(text) as ErrorBody).error.code : undefined;
        resolve({ status: answer.statusCode ?? 0, code });
      });
    });
    asking.on('error', reject).end(body);
  });
}

/** The most that one request may keep everybody else waiting. */
const boundMs = 50;

/**
 * Milliseconds of processor that a request took of this process, client and server together, with what the runtime did
 * meanwhile: no stretch of it can have held the event loop for longer. Others on the machine do not count, and what a
 * first run compiles or collects is gone in another, so the least of up to five is what the request costs.
 */
async function processorTime(sent: Sent): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 5 && least > boundMs; time += 1) {
    const before = process.cpuUsage();
    await send(sent);
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least;
}

describe('a head larger than people send', () => {
  it.each([
    ['thousands of parameters', { path: `/api/ads?${'a&'.repeat(3900)}` }, 400, 'too_many_parameters'],
    ['one name again and again', { path: `/api/ads?${'q=1&'.repeat(65)}` }, 400, 'too_many_parameters'],
    ['an endless query', { path: `/api/search?q=${'a'.repeat(requestLimits.url)}` }, 414, 'url_too_long'],
    ['an endless path', { path: `/api/${'a/'.repeat(1300)}` }, 414, 'url_too_long'],
    ['thousands of cookies', { headers: { cookie: 'a;'.repeat(5000) } }, 431, 'headers_too_large'],
    [
      'hundreds of headers',
      { headers: Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`x-${n}`, 'a'])) },
      431,
      'headers_too_large',
    ],
  ] as const)('goes no further: %s', async (_what, sent, status, code) => {
    expect(await send(sent)).toEqual({ status, code });
  });

  it('is explained even where Node stops reading it', async () => {
    const { hostname, port } = new URL(holder.api.origin);
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      let seen = '';
      socket.setEncoding('utf8').on('data', (part: string) => {
        seen += part;
      });
      socket.on('end', () => resolve(seen)).on('error', reject);
      socket.write(`GET /api/health HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(20_000)}\r\n\r\n`);
    });
    expect(text).toMatch(/^HTTP\/1\.1 431 /);
    expect(text).toContain(errors.headers_too_large[1]);
  });

  it('is not one that a search or a phone full of cookies sends', async () => {
    const q = encodeURIComponent('कोठा'.repeat(50));
    const path = `/api/search?q=${q}&place=kathmandu&category=property&minPrice=1&maxPrice=2&sort=newest&limit=24`;
    expect((await send({ path, headers: { cookie: 'name=value; '.repeat(40) } })).status).toBe(200);
  });
});

it('holds nothing up, whatever comes in whatever part of a request', async () => {
  const json = { 'content-type': 'application/json', ...person.headers };
  const long = 15_000;
  const fill = (unit: string, length = long) => unit.repeat(Math.floor(length / unit.length));
  const sent: [string, Sent][] = [
    ...['a&', 'q=1&', '%41', '+', 'a=%E0&', '?'].map((unit): [string, Sent] => [
      `query ${unit}`,
      { path: `/api/ads?${fill(unit)}` },
    ]),
    ...['a/', '%2F', './', '//', '%'].map((unit): [string, Sent] => [
      `path ${unit}`,
      { path: `/api/${fill(unit)}` },
    ]),
    ...['a;', 'a=b; ', ' ', '=', 'signed_in=1 '].map((unit): [string, Sent] => [
      `cookie ${unit}`,
      { headers: { cookie: fill(unit) } },
    ]),
    ...[
      'accept-language',
      'if-none-match',
      'x-forwarded-for',
      'authorization',
      'accept',
      'x-request-id',
      'content-type',
      'origin',
    ].flatMap((name) =>
      [',', ' ', '"a",', 'en;q=0.1,', 'Bearer '].map((unit): [string, Sent] => [
        `${name} ${unit}`,
        { path: '/api/categories', headers: { [name]: fill(unit) } },
      ]),
    ),
  ];
  const values = {
    numbers: `[${fill('1,', 120_000)}1]`,
    strings: `[${fill('"x",', 120_000)}"x"]`,
    nesting: `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    names: `{${Array.from({ length: 12_000 }, (_, n) => `"${n}":1`).join(',')}}`,
    joiners: `"${fill('\u094d\u200d', 40_000)}"`,
    marks: `"a${fill('\u0323\u0301', 50_000)}"`,
    words: `"${fill('लह ', 5000)}"`,
    word: `"${fill('लह', 5000)}"`,
    spaces: `"a${fill(' ', 100_000)}b"`,
    commas: `"${fill('1,', 5000)}"`,
    'no address': `"${fill('a.', 250)}@"`,
  };
  const fields = ['photoIds', 'title', 'description', 'price', 'unknown'];
  for (const [name, value] of Object.entries(values)) {
    for (const field of fields)
      sent.push([
        `POST /api/ads ${field} ${name}`,
        { method: 'POST', path: '/api/ads', headers: json, body: `{"${field}":${value}}` },
      ]);
    sent.push([
      `PATCH /api/auth/me about ${name}`,
      { method: 'PATCH', path: '/api/auth/me', headers: json, body: `{"about":${value}}` },
    ]);
    sent.push([
      `email ${name}`,
      { method: 'POST', path: '/api/auth/email/code', headers: json, body: `{"email":${value}}` },
    ]);
    sent.push([`body ${name}`, { method: 'POST', path: '/api/views', headers: json, body: value }]);
  }
  const slow: string[] = [];
  for (const [name, each] of sent) {
    const spent = await processorTime(each);
    if (spent > boundMs) slow.push(`${name}: ${Math.round(spent)} ms`);
  }
  expect(slow).toEqual([]);
});
