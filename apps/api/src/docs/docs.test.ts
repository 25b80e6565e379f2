import { operations } from '@thulubazaar/contract';
import { expect, it } from 'vitest';
import { useApi } from '../../test/harness.ts';

const holder = useApi();

it('describes every operation in OpenAPI 3.1', async () => {
  const response = await fetch(`${holder.api.origin}/api/openapi.json`);
  expect((await fetch(`${holder.api.origin}/api/docs/openapi.json`)).status).toBe(200);
  const document = (await response.json()) as {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  expect(document.openapi).toBe('3.1.0');
  for (const op of operations) expect(document.paths[op.path]?.[op.method]?.operationId).toBe(op.id);
  expect(JSON.stringify(document)).toContain('/api/listings for /api/ads');
});

it('shows it on a page that needs no other host', async () => {
  const page = await fetch(`${holder.api.origin}/api/docs`);
  expect(page.status).toBe(200);
  const html = await page.text();
  const assets = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(assets.length).toBeGreaterThanOrEqual(3);
  for (const asset of assets) {
    expect(asset).toMatch(/^\/api\/docs\//);
    expect((await fetch(`${holder.api.origin}${asset}`)).status).toBe(200);
  }
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
});
