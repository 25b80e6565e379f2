import type { Contact, ShopHours } from '@thulubazaar/contract';
import type pg from 'pg';
import { enqueue } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { refreshShopJob } from '../listings/out-of-sight.ts';

/** A demo seller that is a shop, and what it sells. */
interface DemoShop {
  id: string;
  ownerId: string;
  slug: string;
  name: string;
  placeId: string;
  joinedDaysAgo: number;
  aboutEn: string;
  aboutNe: string;
  contact?: Contact | undefined;
  /** Of what it sells. */
  categoryIds: readonly string[];
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

function hoursOf({ contact }: DemoShop): ShopHours {
  const { from, to } = contact?.hours ?? { from: 10, to: 18 };
  const open = [{ from: clock(from), to: clock(to) }];
  return {
    week: [open, open, open, open, open, open, []],
    exceptions: [{ day: '2026-10-21', spans: [], note: 'दसैँ / Dashain' }],
  };
}

/** Nobody's numbers, and as long as real ones. */
const fictional = (no: number) => ({ registration: `DEMO-${no}/083`, pan: String(no).padStart(9, '0') });

// In the script that the shop is called in.
const writesNepali = (name: string) => /[\u0900-\u097f]/.test(name);

async function makeShop(tx: pg.Pool, shop: DemoShop, no: number): Promise<boolean> {
  const { registration, pan } = fictional(no);
  const { rowCount } = await tx.query(
    `insert into shops (id, slug, name, description, hours, registered_name, registration_number, pan, grievance, demo, created_at,
                        updated_at)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, true, at, at from (select now() - make_interval(days => $10) as at) as t
     on conflict do nothing`,
    [
      shop.id,
      shop.slug,
      shop.name,
      writesNepali(shop.name) ? shop.aboutNe : shop.aboutEn,
      JSON.stringify(hoursOf(shop)),
      `${shop.name} (demo)`,
      registration,
      pan,
      JSON.stringify({ name: 'Demo', phone: null, email: 'gunaso@demo.example' }),
      shop.joinedDaysAgo,
    ],
  );
  if (!rowCount) return false;
  await tx.query('insert into shop_slugs (slug, shop_id) values ($1, $2) on conflict do nothing', [
    shop.slug,
    shop.id,
  ]);
  await tx.query(
    `insert into shop_members (shop_id, user_id, role) values ($1, $2, 'owner') on conflict do nothing`,
    [shop.id, shop.ownerId],
  );
  await tx.query(
    `insert into shop_places (shop_id, position, place_id, lat, lng)
     select $1, 0, id, lat, lng from places where id = $2 on conflict do nothing`,
    [shop.id, shop.placeId],
  );
  return true;
}

/** A section for each category that it sells in, where these are several. */
async function makeSections(pool: pg.Pool, shop: DemoShop): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select case when $2 then name_ne else name_en end as name from categories where id = any($1) order by no`,
    [shop.categoryIds, writesNepali(shop.name)],
  );
  if (rows.length < 2) return;
  await pool.query(
    `insert into shop_sections (shop_id, position, name)
     select $1, position - 1, left(name, 60) from unnest($2::text[]) with ordinality as s(name, position)`,
    [shop.id, rows.map(({ name }) => name)],
  );
}

/**
 * Makes shops of the demo sellers that are some, where they are not there yet. What they had posted before stands in them from then
 * on: lists follow by a job.
 */
export async function seedShops({ pool }: Pick<Kernel, 'pool'>, shops: readonly DemoShop[]): Promise<void> {
  for (const [at, shop] of shops.entries()) {
    if (!(await makeShop(pool, shop, at + 1))) continue;
    await makeSections(pool, shop);
    const { rowCount } = await pool.query(
      `update ads a set (shop_id, shop_section_id) = (${standingSql('a.owner_id', 'a.category_id')})
        where owner_id = $1 and demo_ref is not null and shop_id is null`,
      [shop.ownerId],
    );
    if (rowCount) await enqueue(pool, refreshShopJob, { shopId: shop.id });
  }
}

/** Where a listing of a category stands: in its seller's shop, and the section of the category. */
export const standingSql = (owner: string, category: string) => `
  select m.shop_id, x.id
    from (select) as one left join shop_members m on m.user_id = ${owner}
    left join categories c on c.id = ${category}
    left join shop_sections x on x.shop_id = m.shop_id and x.name in (left(c.name_en, 60), left(c.name_ne, 60))
   limit 1`;
