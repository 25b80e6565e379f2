import { type ClientRequest, request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { becomeMember, callAs } from './people.ts';
import { startWeb } from './servers.ts';

useBrowser();

const preload = `--import ${path.join(import.meta.dirname, 'quick-checks.mjs')}`;
const web = { patient: '', impatient: '' };
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const start = async (seconds: string) => {
    const extra = { NODE_OPTIONS: preload, SLOWEST_REQUEST_SECONDS: seconds };
    const { webUrl, stop } = await startWeb(inject('apiUrl'), inject('internalSecret'), extra);
    stops.push(stop);
    return webUrl;
  };
  Object.assign(web, { patient: await start('300'), impatient: await start('1') });
});
afterAll(() => Promise.all(stops.map((stop) => stop())));

/** Sends a form a little at a time, until it is told to send the rest. */
function drip(url: URL, form: Buffer, type: string): { finish(): void; outcome: Promise<number | 'cut'> } {
  const headers = { 'content-type': type, 'content-length': form.length };
  const sending: ClientRequest = request(url, { method: 'POST', headers });
  let sent = 0;
  const send = (bytes: number) => {
    sending.write(form.subarray(sent, sent + bytes));
    sent += bytes;
  };
  const timer = setInterval(send, 100, 100);
  const outcome = new Promise<number | 'cut'>((resolve) => {
    sending
      .on('response', (answer) => {
        const { statusCode = 0 } = answer.resume();
        resolve(statusCode === 408 ? 'cut' : statusCode);
      })
      .on('error', () => resolve('cut'));
  }).finally(() => clearInterval(timer));
  return {
    outcome,
    finish: () => {
      clearInterval(timer);
      send(form.length - sent);
      sending.end();
    },
  };
}

it('a photo through the web may take as long as the API gives it', async () => {
  await visit({}, async (page) => {
    await becomeMember(page, 'Slow Line');
    const start = async (origin: string) => {
      const body = { contentType: 'image/jpeg' as const, byteCount: 100_000 };
      const { upload } = await callAs(page)('POST /api/images', { body });
      if (!upload) throw new Error('no upload was offered');
      const form = new FormData();
      for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
      form.append('file', new Blob([new Uint8Array(body.byteCount)]), 'room.jpg');
      const whole = new Response(form);
      const type = whole.headers.get('content-type') ?? '';
      return drip(new URL(upload.url, origin), Buffer.from(await whole.arrayBuffer()), type);
    };
    const patient = await start(web.patient);
    const impatient = await start(web.impatient);
    // What became of every photo that took longer than what the web gave it.
    expect(await impatient.outcome).toBe('cut');
    patient.finish();
    expect(await patient.outcome).toBe(204);
  });
});
