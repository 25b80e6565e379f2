import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compress, squeeze } from './squeeze.ts';

// Long and of many words, as a page is.
function html(seed: number): Buffer {
  let state = seed;
  const words = Array.from({ length: 4000 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return `<li class="card">${(state % 5000).toString(36)} कोठा</li>`;
  });
  return Buffer.from(words.join('\n'));
}

const pageOf = async (source: Buffer) => ({ body: await compress(source, 'br'), asked: 0 as number | null });

it('makes a page smaller from its third visit on, one at a time, and a short one never', async () => {
  const source = html(7);
  const page = await pageOf(source);
  const first = page.body.length;
  for (let visit = 1; visit < 3; visit += 1) await squeeze(page);
  expect(page.body.length).toBe(first);

  const other = await pageOf(html(11));
  other.asked = 2;
  const before = other.body.length;
  const working = squeeze(page);
  await squeeze(other);
  expect(other.body.length).toBe(before);
  await working;
  expect(page.body.length).toBeLessThan(0.97 * first);
  expect(brotliDecompressSync(page.body).equals(source)).toBe(true);

  const short = await pageOf(Buffer.from('<p>short</p>'));
  short.asked = 2;
  await squeeze(short);
  expect(short.asked).toBe(2);
});
