import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { encodeCursor } from '../../apps/api/src/kernel/http/cursor.ts';
import { askedOf } from '../../apps/api/src/listings/scope.ts';
import { type Bench, measured, type Section } from '../lib/bench.ts';
import { httpVariant } from '../lib/http-load.ts';
import { interleave, ratioOf } from '../lib/measure.ts';
import { between, pick, randomFrom } from '../lib/random.ts';

const limit = 24;
const dayMs = 86_400_000;
const br = { headers: { 'accept-encoding': 'br' } };

/** What one answer is on the line, compressed as it was asked for. */
function bytesOf(origin: string, path: string, headers: Record<string, string>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(origin + path, { headers }, (answer) => void buffer(answer).then(resolve, reject)).on(
      'error',
      reject,
    );
  });
}

/** Answers that are kept as bytes, and lists as a phone asks for them: compressed. */
export async function answersWorkload({ api, target, reference, pool, turns }: Bench): Promise<Section> {
  const random = randomFrom(7);
  const tops = [...reference.categories.values()].filter((entry) => !entry.parent).map(({ id }) => id);
  const { rows } = await pool.query<{ newest: number }>(
    'select (extract(epoch from max(published_at)) * 1000)::bigint as newest from ad_cards',
  );
  const newest = rows[0]?.newest ?? 0;
  const pages = Array.from({ length: 2000 }, () => {
    const category = pick(random, tops);
    const from = between(random, newest - 60 * dayMs, newest);
    const cursor = encodeCursor(askedOf('list', { sort: 'newest', category }), from, 1, limit, 0);
    return `/api/ads?${new URLSearchParams({ category, cursor, limit: `${limit}` })}`;
  });
  const hot = [`/api/ads?limit=${limit}`, ...tops.map((id) => `/api/ads?category=${id}&limit=${limit}`)];
  const tree = ['/api/categories'];
  const fields = [...reference.categories.keys()].map(
    (id) => `/api/fields?category=${encodeURIComponent(id)}`,
  );
  const tag = (await fetch(api.origin + tree[0])).headers.get('etag') ?? '';
  const measurements = await interleave(
    [
      httpVariant('API, liveness', target, ['/api/health']),
      httpVariant('category tree, br', target, tree, br),
      httpVariant('category tree, as it is', target, tree),
      httpVariant('category tree, unchanged', target, tree, {
        headers: { 'if-none-match': tag },
        status: 304,
      }),
      httpVariant('fields of all categories, br', target, fields, br),
      httpVariant('hot first pages', target, hot),
      httpVariant('hot first pages, br', target, hot, br),
      httpVariant('newest in category, uncached', target, pages),
      httpVariant('newest in category, uncached, br', target, pages, br),
    ],
    turns,
  );
  const of = (name: string) => measured(measurements, name);
  const liveness = of('API, liveness');
  const sizes = await Promise.all(
    [...hot, ...pages.slice(0, 40)].map(async (path) => ({
      plain: (await bytesOf(api.origin, path, {})).length,
      br: (await bytesOf(api.origin, path, br.headers)).length,
    })),
  );
  const middle = (of: 'plain' | 'br') => sizes.map((size) => size[of]).sort((a, b) => a - b);
  const said = (of: 'plain' | 'br') => `${middle(of)[sizes.length >> 1]} (at most ${middle(of).at(-1)})`;
  return {
    title: 'Answers as they are sent',
    measurements,
    ratios: [
      // A liveness check is 36 to 63 µs: a kept answer at 0.2 ms would be a third to a fifth of it.
      ratioOf('category tree, br ÷ liveness', of('category tree, br'), liveness, 0.5),
      ratioOf('category tree, as it is ÷ liveness', of('category tree, as it is'), liveness, null),
      ratioOf('category tree, unchanged ÷ liveness', of('category tree, unchanged'), liveness, null),
      ratioOf('fields, br ÷ liveness', of('fields of all categories, br'), liveness, null),
      ratioOf('hot list, br ÷ as it is', of('hot first pages, br'), of('hot first pages'), null),
      ratioOf(
        'uncached list, br ÷ as it is',
        of('newest in category, uncached, br'),
        of('newest in category, uncached'),
        null,
      ),
    ],
    notes: [`a list of ${limit}, in bytes: ${said('plain')} as it is, ${said('br')} by Brotli`],
  };
}
