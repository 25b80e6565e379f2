import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { photoLikeness, printOf } from '../apps/api/src/likeness/photo-likeness.ts';
import { samePicture } from '../apps/api/src/likeness/same-thing.ts';

/** As many as a page of a category shows. */
const firstPage = 24;

interface Cover {
  title: string;
  sketch: Buffer | null;
}

let pool: pg.Pool;
const covers = new Map<string, Cover[]>();

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: inject('databaseUrl'), max: 1 });
  const { rows } = await pool.query<Cover & { category: string }>(
    `select a.category_id as category, a.title, s.sketch
       from ads a
       left join ad_images p on p.ad_id = a.id and p.position = 0
       left join image_sketches s on s.image_id = p.image_id
      where a.demo_ref is not null
      order by a.published_at desc, a.id desc`,
  );
  for (const { category, ...cover } of rows) covers.set(category, [...(covers.get(category) ?? []), cover]);
});
afterAll(() => pool.end());

it('nearly all demo listings are seen', () => {
  const all = [...covers.values()].flat();
  expect(all.filter(({ sketch }) => sketch).length / all.length).toBeGreaterThanOrEqual(0.85);
});

it('no two of the first of a category are one picture, as the market itself compares photos', () => {
  const alike: string[] = [];
  for (const [category, listed] of covers) {
    const first = listed
      .slice(0, firstPage)
      .flatMap(({ title, sketch }) => (sketch ? [{ title, print: printOf(sketch) }] : []));
    for (const [at, one] of first.entries())
      for (const other of first.slice(at + 1))
        if (photoLikeness(one.print, other.print) >= samePicture)
          alike.push(`${category}: ${one.title} / ${other.title}`);
  }
  expect(alike).toEqual([]);
});
