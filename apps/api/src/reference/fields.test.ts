import { expect, it } from 'vitest';
import { useApi } from '../../test/harness.ts';

const holder = useApi();
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${holder.api.origin}/api/${path}`, { headers });

it('a category says what it asks, so that apps can draw its form', async () => {
  const { data } = await holder.api.ask('GET /api/fields', { query: { category: 'property/land' } });
  expect(data?.price).toMatchObject({ basis: 'total', optional: true });
  expect(data?.price.units.map(({ id }) => id)).toContain('aana');
  const area = data?.fields.find(({ id }) => id === 'area');
  expect(area).toMatchObject({ kind: 'area', required: true, more: false, label: { ne: 'जग्गाको क्षेत्रफल' } });
  expect(area?.units?.[0]).toBe('aana');
  const road = data?.fields.find(({ id }) => id === 'road');
  expect(road?.options?.[0]).toEqual({ id: 'pitched', label: { en: 'Blacktopped', ne: 'पिच बाटो' } });
});

it('a maker of a category is one of its fields, and has its models asked for', async () => {
  const { data } = await holder.api.ask('GET /api/fields', { query: { category: 'vehicles/motorbikes' } });
  const model = data?.fields.find(({ kind }) => kind === 'model');
  expect(model?.makes).toContainEqual({ id: 'bajaj', name: { en: 'Bajaj', ne: 'बजाज' } });
  const query = { category: 'vehicles/motorbikes', make: 'bajaj' };
  const { data: models } = await holder.api.ask('GET /api/models', { query });
  expect(models?.items).toContainEqual({ id: 'pulsar-150', name: 'Pulsar 150' });
});

it('an IMEI may be sent whole, as the field says', async () => {
  const { data } = await holder.api.ask('GET /api/fields', { query: { category: 'mobiles/phones' } });
  const imei = data?.fields.find(({ id }) => id === 'imei');
  expect(imei?.keeps).toBe('imei');
  expect(imei?.longest).toBeGreaterThanOrEqual('49-015420-323751-8'.length);
});

it('both are kept by whoever asked, and asked again for nothing', async () => {
  for (const path of ['fields?category=vehicles/cars', 'models?category=vehicles/cars&make=suzuki']) {
    const first = await get(path);
    expect(first.headers.get('cache-control')).toMatch(/max-age=\d{4,}/);
    const again = await get(path, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  }
});

it('what is no category is said to be none', async () => {
  for (const path of ['fields?category=nowhere', 'models?category=nowhere&make=bajaj']) {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { fields: [{ field: 'category', code: 'unknown_category' }] },
    });
  }
});
