import type { ErrorBody } from '@thulubazaar/contract';
import { errors, fieldErrors, operations } from '@thulubazaar/contract';
import { describe, expect, it } from 'vitest';
import { makeAd } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';

const holder = useApi();

async function ask(path: string, init?: RequestInit): Promise<{ status: number; body: ErrorBody }> {
  const response = await fetch(`${holder.api.origin}${path}`, init);
  return { status: response.status, body: (await response.json()) as ErrorBody };
}

describe('bad input', () => {
  it.each([
    ['/api/ads?colour=red', 'colour', 'unknown_field'],
    ['/api/ads?colour=', 'colour', 'unknown_field'],
    ['/api/ads?limit=999', 'limit', 'too_large'],
    ['/api/ads?limit=0', 'limit', 'too_small'],
    ['/api/ads?limit=-5', 'limit', 'too_small'],
    ['/api/ads?limit=ten', 'limit', 'invalid_number'],
    ['/api/ads?limit=1.5', 'limit', 'invalid_number'],
    ['/api/ads?limit=10&limit=20', 'limit', 'wrong_type'],
    ['/api/ads?minPrice=99999999999999999999', 'minPrice', 'invalid_number'],
    ['/api/ads?minPrice=200&maxPrice=100', 'minPrice', 'invalid_range'],
    ['/api/ads?sort=best', 'sort', 'invalid_value'],
    ['/api/ads?category=nothing/here', 'category', 'unknown_category'],
    ['/api/ads?category=%27%20or%201=1--', 'category', 'invalid_value'],
    ['/api/ads?place=atlantis', 'place', 'unknown_place'],
    ['/api/ads?place=<script>', 'place', 'invalid_value'],
    ['/api/ads?seller=A%20B', 'seller', 'invalid_value'],
    ['/api/search', 'q', 'required'],
    ['/api/search?q=', 'q', 'required'],
    ['/api/search?q=%20%20', 'q', 'required'],
    ['/api/search?q=%E2%80%8B', 'q', 'required'],
    ['/api/search?q=%00%E2%80%AE', 'q', 'required'],
    [`/api/search?q=${'x'.repeat(201)}`, 'q', 'too_long'],
    ['/api/search?q=room&category=nothing', 'category', 'unknown_category'],
    ['/api/search?q=!!!&category=nothing', 'category', 'unknown_category'],
    ['/api/ads/abc', 'id', 'invalid_number'],
    ['/api/ads/0', 'id', 'too_small'],
    ['/api/ads/99999999999999999999', 'id', 'invalid_number'],
    ['/api/ads/1?x=1', 'x', 'unknown_field'],
    ['/api/places?parent=..%2F..', 'parent', 'invalid_value'],
    ['/api/places?limit=51', 'limit', 'too_large'],
    ['/api/categories?all=1', 'all', 'unknown_field'],
    ['/api/users/NOT%20A%20HANDLE', 'handle', 'invalid_value'],
    ['/api/health?x=y', 'x', 'unknown_field'],
    ['/api/ads?__proto__=1', '__proto__', 'unknown_field'],
  ])('%s says that %s is %s', async (path, field, code) => {
    const { status, body } = await ask(path);
    expect(status).toBe(400);
    expect(body.error.code).toBe('invalid_input');
    expect(body.error.fields).toContainEqual(expect.objectContaining({ field, code }));
  });

  it.each([
    'x',
    'W10',
    Buffer.from('["newest"]').toString('base64url'),
    Buffer.from('["newest",1,"2"]').toString('base64url'),
    Buffer.from('["newest",1e300,1]').toString('base64url'),
    Buffer.from('["newest",-1,1]').toString('base64url'),
    Buffer.from('["price_asc",1,1]').toString('base64url'),
    Buffer.from('{"a":1}').toString('base64url'),
    '%F0%9F%98%80',
  ])('refuses the cursor %s', async (cursor) => {
    for (const path of ['/api/ads?', '/api/search?q=room&']) {
      const { status, body } = await ask(`${path}cursor=${cursor}`);
      expect(status).toBe(400);
      expect(body.error.code).toBe('invalid_cursor');
      expect(body.error.fields?.[0]?.field).toBe('cursor');
    }
  });

  it.each([
    '/api/search?q=%FF%FE',
    '/api/search?q=%E0%A4',
    '/api/search?q=%zz',
    '/api/users/%FF',
    '/api/ads?%FF=1',
  ])('%s is malformed', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(400);
    expect(body.error.code).toBe('malformed_encoding');
  });

  it.each(['gzip', 'deflate', 'br'])('refuses a body that is no %s though it says so', async (encoding) => {
    const { status, body } = await ask('/api/views', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': encoding },
      body: '{"listing":1}',
    });
    expect(status).toBe(400);
    expect(body.error.code).toBe('malformed_json');
  });

  it.each([
    "'; drop table ads; --",
    '<script>alert(1)</script>',
    '\\',
    "a' & b | !c:*",
    '()',
    '😀😀',
    'مرحبا بالعالم',
    '्ा',
    '%',
    ':*',
    'a'.repeat(200),
    'क'.repeat(200),
    '-- /* */',
  ])('searches for %s without an error', async (q) => {
    const { status } = await ask(`/api/search?q=${encodeURIComponent(q)}`);
    expect(status).toBe(200);
    const places = await ask(`/api/places?q=${encodeURIComponent(q.slice(0, 60))}`);
    expect(places.status).toBe(200);
  });

  it('takes a field left empty as not given, as forms without scripts send it', async () => {
    const empty = await ask('/api/ads?category=&place=&minPrice=&maxPrice=&sort=&limit=&cursor=');
    expect(empty.status).toBe(200);
    expect(empty.body).toEqual((await ask('/api/ads')).body);
  });

  it('answers unknown paths and methods in the same shape', async () => {
    expect(await ask('/api/nothing')).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
    expect(await ask('/api/ads', { method: 'DELETE' })).toMatchObject({
      status: 405,
      body: { error: { code: 'method_not_allowed' } },
    });
    expect(await ask('/media/../../etc/passwd')).toMatchObject({ status: 404 });
    expect(await ask('/api/internal/changes')).toMatchObject({ status: 404 });
  });

  it('speaks the language of the reader', async () => {
    const nepali = await ask('/api/ads?limit=999', { headers: { 'accept-language': 'ne,en;q=0.5' } });
    expect(nepali.body.error.message).toBe(errors.invalid_input[2]);
    expect(nepali.body.error.fields?.[0]?.message).toBe('यो बढीमा ५० हुन सक्छ।');
    const refusing = await ask('/api/ads?limit=999', { headers: { 'accept-language': 'en;q=0, ne;q=0.1' } });
    expect(refusing.body.error.message).toBe(errors.invalid_input[2]);
    const english = await ask('/api/ads?limit=999', { headers: { 'accept-language': 'fr, ne;q=0' } });
    expect(english.body.error.message).toBe(errors.invalid_input[1]);
    expect(english.body.error.fields?.[0]?.message).toBe('This must be at most 50.');
  });

  it('has a sentence in both languages for every code', () => {
    for (const [, en, ne] of Object.values(errors)) {
      expect(en).toMatch(/[.]$/);
      expect(ne).toMatch(/[\u0900-\u097f].*।$/);
    }
    for (const [en, ne] of Object.values(fieldErrors)) {
      expect(en.includes('{limit}')).toBe(ne.includes('{limit}'));
      expect(ne).toMatch(/[\u0900-\u097f]/);
    }
  });

  it('lets nothing but a 4xx out of any reading operation, whatever the query', async () => {
    await makeAd(holder.api.context);
    const values = [
      '',
      '\u0000',
      "'",
      '<b>',
      '9'.repeat(400),
      '1e5',
      'null',
      '{}',
      '[]',
      'ने',
      '\ud83d\ude00',
      '..',
    ];
    const ofKinds = new Set(
      ['condition', 'tenants', 'vaccinated', 'model', 'mileage.min', 'deposit.max', 'area.min'].map(
        (name) => `attr.${name}`,
      ),
    );
    for (const op of operations.filter((each) => each.method === 'get')) {
      const path = op.path.replace(/\{\w+\}/g, 'x');
      const all = 'query' in op && op.query ? Object.keys(op.query.shape) : [];
      // Filters by attribute are two hundred, of six kinds.
      const names = [...all.filter((name) => !name.startsWith('attr.') || ofKinds.has(name)), 'other'];
      for (const name of names) {
        for (const value of values) {
          const response = await fetch(`${holder.api.origin}${path}?${name}=${encodeURIComponent(value)}`);
          await response.arrayBuffer();
          expect(response.status, `${op.id} ${name}=${value}`).toBeLessThan(500);
        }
      }
    }
  });
});
