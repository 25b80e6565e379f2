import { gzipSync } from 'node:zlib';
import type { AdPage, MyAd } from '@thulubazaar/contract';
import { build } from 'esbuild';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { ApiError, isRefusal, readAnswer } from './api-error.ts';
import { type ApiRequest, createClient } from './create-client.ts';
import type { Answer, CallOf, Endpoint, Refusal } from './endpoints.ts';
import { retrying } from './retrying.ts';

const answer = (status: number, text: string) => readAnswer(new Response(text || null, { status }));

function recorder(...texts: [status: number, text: string][]) {
  const sent: ApiRequest[] = [];
  const send = async (request: ApiRequest) => {
    sent.push(request);
    const [status, text] = texts[Math.min(sent.length, texts.length) - 1] ?? [200, '{}'];
    return answer(status, text);
  };
  return { sent, send, api: createClient(send) };
}

const refused = (code: string, more: object = {}) =>
  JSON.stringify({ error: { code, message: 'No.', ...more } });

describe('what is sent', () => {
  it('has its parameters encoded in the path and the query, and nothing that was not given', async () => {
    const { api, sent } = recorder();
    await api('GET /api/users/{handle}', { params: { handle: 'a/b ?#क' } });
    await api('GET /api/search', { query: { q: 'कोठा & a=b+c', minPrice: 0, place: undefined } });
    await api('GET /api/categories');
    expect(sent.map(({ path }) => path)).toEqual([
      '/api/users/a%2Fb%20%3F%23%E0%A4%95',
      `/api/search?${new URLSearchParams([
        ['q', 'कोठा & a=b+c'],
        ['minPrice', '0'],
      ])}`,
      '/api/categories',
    ]);
    expect(sent[0]).toMatchObject({ method: 'GET', body: undefined, repeatable: true });
    expect(sent[0]?.headers).toEqual({ accept: 'application/json' });
  });

  it('is JSON with its key, and may be repeated only with one', async () => {
    const { api, sent } = recorder();
    await api('POST /api/ads', { body: { title: 'कोठा' }, key: 'one' });
    await api('POST /api/ads', { body: {} });
    expect(sent[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'idempotency-key': 'one' });
    expect(sent.map(({ body }) => body)).toEqual(['{"title":"कोठा"}', '{}']);
    expect(sent.map(({ repeatable }) => repeatable)).toEqual([true, false]);
  });
});

describe('what is answered', () => {
  it('is nothing where there is nothing', async () => {
    const { api } = recorder([204, '']);
    expect(await api('DELETE /api/ads/{id}', { params: { id: 7 } })).toBeUndefined();
  });

  it('is thrown with its code, fields, current state and patience', async () => {
    const fields = [{ field: 'price', code: 'too_large', message: 'Less.' }];
    const { api } = recorder([
      409,
      refused('version_conflict', { fields, current: { id: 7 }, retryAfter: 3 }),
    ]);
    const call = api('PATCH /api/ads/{id}', { params: { id: 7 }, body: { version: 1 } });
    const error = await call.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'version_conflict',
      status: 409,
      fields,
      message: 'No.',
      retryAfter: 3,
    });
    expect(error).toMatchObject({ sentences: { price: 'Less.' }, current: { id: 7 } });
    expect(isRefusal(error, 'PATCH /api/ads/{id}', 'version_conflict')).toBe(true);
    expect(isRefusal(error, 'PATCH /api/ads/{id}', 'not_found')).toBe(false);
    expect(isRefusal(error, 'POST /api/ads/{id}/state', 'version_conflict')).toBe(false);
  });

  it.each([
    [200, '<html>Sign in to the hotel'],
    [502, '<html>Bad gateway'],
    [500, ''],
    [500, 'null'],
  ])("%d %s is none of the API's", async (status, text) => {
    const { api } = recorder([status, text]);
    await expect(api('GET /api/categories')).rejects.toMatchObject({ code: 'unreadable', status });
  });
});

describe('patience', () => {
  const ask = (send: ReturnType<typeof recorder>['send'], key?: string) =>
    createClient(retrying(send, [0, 0]))('POST /api/ads', { body: {}, ...(key ? { key } : {}) });

  it('repeats what may pass, with the same key, and no more often than it was told', async () => {
    const better = recorder(
      [503, refused('unavailable')],
      [409, refused('request_in_progress')],
      [201, '{"id":7}'],
    );
    expect(await ask(better.send, 'one')).toEqual({ id: 7 });
    expect(better.sent.map(({ headers }) => headers['idempotency-key'])).toEqual(['one', 'one', 'one']);
    const never = recorder([503, refused('unavailable')]);
    await expect(ask(never.send, 'one')).rejects.toMatchObject({ code: 'unavailable' });
    expect(never.sent).toHaveLength(3);
  });

  it('repeats neither what might be done twice nor what was refused', async () => {
    const without = recorder([503, refused('unavailable')]);
    await expect(ask(without.send)).rejects.toBeInstanceOf(ApiError);
    const wrong = recorder([422, refused('incomplete_listing')]);
    await expect(ask(wrong.send, 'one')).rejects.toBeInstanceOf(ApiError);
    const off = recorder([503, refused('switched_off')]);
    await expect(ask(off.send, 'one')).rejects.toMatchObject({ code: 'switched_off' });
    expect([without.sent.length, wrong.sent.length, off.sent.length]).toEqual([1, 1, 1]);
  });

  it('ends with the signal', async () => {
    const { sent, send } = recorder([503, refused('unavailable')]);
    const signal = AbortSignal.abort(new Error('left the page'));
    const call = createClient(retrying(send, [0]))('GET /api/categories', { signal });
    await expect(call).rejects.toThrow('left the page');
    expect(sent).toHaveLength(1);
  });

  it('ends with a signal of a phone, which knows neither reason nor how to throw it', async () => {
    const { sent, send } = recorder([503, refused('unavailable')]);
    const signal = { aborted: true } as AbortSignal;
    const call = createClient(retrying(send, [0]))('GET /api/categories', { signal });
    await expect(call).rejects.toMatchObject({ code: 'unavailable' });
    expect(sent).toHaveLength(1);
  });
});

/** What `JSON.parse` can give. */
type Json<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends Date | bigint | symbol | ((...given: never[]) => unknown)
    ? never
    : { [Name in keyof T]: Json<T[Name]> };

describe('types', () => {
  // Compiled, never run.
  const { api } = recorder();
  it('come from the contract', () => {
    expectTypeOf<Answer<'PATCH /api/ads/{id}'>>().toEqualTypeOf<MyAd>();
    expectTypeOf<Answer<'GET /api/ads'>>().toEqualTypeOf<AdPage>();
    expectTypeOf<Answer<'DELETE /api/ads/{id}'>>().toEqualTypeOf<undefined>();
    expectTypeOf<CallOf<'GET /api/ads/{id}'>['params']>().toEqualTypeOf<{ id: number }>();
    expectTypeOf<Refusal<'GET /api/categories'>>().toEqualTypeOf<
      | 'invalid_input'
      | 'malformed_encoding'
      | 'url_too_long'
      | 'too_many_parameters'
      | 'headers_too_large'
      | 'too_many_requests'
      | 'internal'
      | 'unavailable'
    >();
    expectTypeOf<'version_conflict'>().toExtend<Refusal<'PATCH /api/ads/{id}'>>();
    expectTypeOf<{ [E in Endpoint]: Answer<E> }>().toEqualTypeOf<{ [E in Endpoint]: Json<Answer<E>> }>();
  });

  it('do not compile when something is wrong', () => {
    const wrong = () => [
      // @ts-expect-error no such operation
      api('GET /api/listings'),
      // @ts-expect-error the method is another
      api('PUT /api/ads/{id}', { params: { id: 7 } }),
      // @ts-expect-error params are needed
      api('GET /api/ads/{id}'),
      // @ts-expect-error a number is a number
      api('GET /api/ads/{id}', { params: { id: '7' } }),
      // @ts-expect-error another param
      api('GET /api/ads/{id}', { params: { id: 7, handle: 'x' } }),
      // @ts-expect-error no such filter
      api('GET /api/ads', { query: { colour: 'red' } }),
      // @ts-expect-error no such order
      api('GET /api/ads', { query: { sort: 'oldest' } }),
      // @ts-expect-error words are needed
      api('GET /api/search', { query: {} }),
      // @ts-expect-error the version is needed
      api('PATCH /api/ads/{id}', { params: { id: 7 }, body: { price: 5 } }),
      // @ts-expect-error no such field
      api('POST /api/ads', { body: { colour: 'red' } }),
      // @ts-expect-error nothing is sent with it
      api('GET /api/categories', { body: {} }),
      // @ts-expect-error it has no key
      api('POST /api/auth/sign-out', { key: 'one' }),
      // @ts-expect-error no such field in the answer
      api('GET /api/ads/{id}', { params: { id: 7 } }).then((ad) => ad.phone),
      // @ts-expect-error it is never refused so
      isRefusal(null, 'GET /api/categories', 'version_conflict'),
      // @ts-expect-error this client's calls say how long they may be kept
      createClient<{ seconds: number }>(async () => null)('GET /api/categories'),
    ];
    expect(wrong).toBeTypeOf('function');
  });

  it('know what a refusal carries', () => {
    const seen = (error: unknown) => {
      if (isRefusal(error, 'PATCH /api/ads/{id}', 'version_conflict'))
        expectTypeOf(error.current).toEqualTypeOf<MyAd>();
    };
    expect(seen).toBeTypeOf('function');
  });
});

it('weighs a kilobyte at most in a browser, all of it', async () => {
  const parts = ['api-error', 'create-client', 'retrying'].map((file) => `export * from './${file}.ts';`);
  const { outputFiles } = await build({
    stdin: { contents: parts.join('\n'), resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  expect(code.length).toBeGreaterThan(500);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(1024);
});
