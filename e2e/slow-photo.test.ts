import { request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { becomeMember, callAs } from './people.ts';
import { startWeb } from './servers.ts';

useBrowser();

const preload = `--import ${path.join(import.meta.dirname, 'quick-time-outs.mjs')}`;
const web = { patient: '', impatient: '' };
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const start = async (seconds: string) => {
    const extra = { NODE_OPTIONS: preload, SLOWEST_REQUEST_SECONDS: seconds };
    const { webUrl, stop } = await startWeb(inject('apiUrl'), inject('internalSecret'), extra);
    stops.push(stop);
    return webUrl;
  };
  Object.assign(web, { patient: await start('60'), impatient: await start('1') });
});
afterAll(() => Promise.all(stops.map((stop) => stop())));

/** Sends a form in 30 pieces, a tenth of a second apart: three times what Node would give it. Answers its status, or how it was cut. */
function drip(origin: string, url: string, form: Buffer, type: string): Promise<number | 'cut'> {
  const headers = { 'content-type': type, 'content-length': form.length };
  const sending = request(new URL(url, origin), { method: 'POST', headers });
  const size = Math.ceil(form.length / 30);
  let at = 0;
  const timer = setInterval(() => {
    sending.write(form.subarray(at, at + size));
    at += size;
    if (at >= form.length) sending.end();
  }, 100);
  return new Promise<number | 'cut'>((resolve) => {
    sending
      .on('response', (answer) =>
        resolve(answer.resume().statusCode === 408 ? 'cut' : (answer.statusCode ?? 0)),
      )
      .on('error', () => resolve('cut'));
  }).finally(() => clearInterval(timer));
}

it('a photo that takes three times what Node gives it arrives, straight and through the web', async () => {
  await visit({}, async (page) => {
    await becomeMember(page, 'Slow Line');
    const send = async (origin: string) => {
      const body = { contentType: 'image/jpeg' as const, byteCount: 30_000 };
      const { upload } = await callAs(page)('POST /api/images', { body });
      if (!upload) throw new Error('no upload was offered');
      const form = new FormData();
      for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
      form.append('file', new Blob([new Uint8Array(body.byteCount)]), 'room.jpg');
      const whole = new Response(form);
      const type = whole.headers.get('content-type') ?? '';
      return drip(origin, upload.url, Buffer.from(await whole.arrayBuffer()), type);
    };
    const [straight, patient, impatient] = await Promise.all(
      [inject('apiUrl'), web.patient, web.impatient].map(send),
    );
    expect([straight, patient]).toEqual([204, 204]);
    // What became of every photo before the web waited as long as the API.
    expect(impatient).toBe('cut');
  });
});
