import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useS3 } from '../apps/api/test/s3-server.ts';
import { uploadOrigin } from '../scripts/start/upload-origin.ts';
import { useBrowser, visit } from './browser.ts';
import { becomeMember, postByApi } from './people.ts';
import { type Servers, startServers } from './servers.ts';

useBrowser();
const s3 = useS3();
let site: Servers;

beforeAll(async () => {
  const store = { S3_BUCKET: s3.bucket, S3_ENDPOINT: s3.endpoint, AWS_REGION: 'ap-south-1' };
  const credentials = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };
  site = await startServers({
    api: { ...store, ...credentials, DEMO: 'off' },
    web: { UPLOAD_ORIGIN: uploadOrigin(store) ?? '' },
  });
});

afterAll(() => site.stop());

function photo(file: string): Buffer {
  return readFileSync(path.join(import.meta.dirname, '../apps/api', file));
}

describe('with photos in S3', () => {
  it('they get there in as many goes as the line needs, and the page shows what became of them', async () => {
    await visit({ webUrl: site.webUrl }, async (page) => {
      await becomeMember(page, 'Sarita Namuna', site);
      const { id } = await postByApi(page, { publish: false }, site);
      const sent: string[] = [];
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        // The form saves itself with the same method.
        if (request.method() === 'PATCH' && pathname.startsWith('/api/uploads/')) sent.push(pathname);
      });
      await page.goto(`/en/post?listing=${id}&step=photos`);
      await page.setInputFiles('#photos', [
        { name: 'room.jpg', mimeType: 'image/jpeg', buffer: photo('demo/photos/room-empty-window.jpg') },
        { name: 'IMG_0042', mimeType: '', buffer: photo('test/fixtures/sofa.heic') },
      ]);
      // Made into all their sizes by busy machines.
      await page.locator('.photo-item[data-state=ready]').nth(1).waitFor({ timeout: 60_000 });
      // One whose line broke is sent on, in another go.
      expect(new Set(sent).size).toBe(2);

      const photosOf = async () => (await (await page.request.get(`/api/me/ads/${id}`)).json()).photos;
      // What was saved before them says so too.
      await expect.poll(async () => (await photosOf()).length).toBe(2);
      await page.locator('[data-save=saved]').waitFor();
      const photos = await photosOf();
      const { base, widths } = photos[0].photo;
      const shown = await page.request.get(`${base}/${widths.at(-1)}.webp`);
      expect(shown.status()).toBe(200);
      expect(shown.headers()['content-type']).toBe('image/webp');
    });
  });
});
