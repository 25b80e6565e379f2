import type pg from 'pg';
import { userTables } from './backup.ts';

export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** Compares a restored copy with its source as of the same moment, and looks whether it is sound by itself. */
export async function checkCopy(source: pg.Client, copy: pg.Client): Promise<Check[]> {
  return [
    await sameRows(source, copy),
    await foreignKeys(copy),
    ...(await readModels(copy)),
    await writable(copy),
  ];
}

async function sameRows(source: pg.Client, copy: pg.Client): Promise<Check> {
  const [before, after] = [await fingerprints(source), await fingerprints(copy)];
  const names = new Set([...before.keys(), ...after.keys()]);
  const different = [...names].filter((name) => before.get(name)?.sum !== after.get(name)?.sum);
  const rows = [...after.values()].reduce((sum, table) => sum + table.rows, 0);
  return {
    name: 'every table, row for row',
    ok: different.length === 0 && names.size > 0,
    detail:
      different.length > 0
        ? different
            .map(
              (name) =>
                `${name}: ${before.get(name)?.rows ?? 0} rows, ${after.get(name)?.rows ?? 0} in the copy`,
            )
            .join('; ')
        : `${names.size} tables, ${rows.toLocaleString('en-US')} rows, equal checksums`,
  };
}

/** Rows and a checksum of each table, whatever the order of its rows. */
async function fingerprints(client: pg.Client): Promise<Map<string, { rows: number; sum: string }>> {
  const { rows: tables } = await client.query<{ name: string }>(userTables);
  const result = new Map<string, { rows: number; sum: string }>();
  for (const { name } of tables) {
    const { rows } = await client.query<{ rows: string; sum: string }>(
      `select count(*) as rows, coalesce(sum(('x' || left(md5(t::text), 15))::bit(60)::bigint), 0)::text as sum from ${name} t`,
    );
    const count = Number(rows[0]?.rows ?? 0);
    result.set(name, { rows: count, sum: `${count}:${rows[0]?.sum}` });
  }
  return result;
}

interface ForeignKey {
  readonly name: string;
  readonly child: string;
  readonly parent: string;
  readonly pairs: readonly (readonly [string, string])[];
}

async function foreignKeys(copy: pg.Client): Promise<Check> {
  const { rows: keys } = await copy.query<ForeignKey>(`
    select c.conname as name, c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent,
      (select jsonb_agg(jsonb_build_array(quote_ident(a.attname), quote_ident(b.attname)))
       from unnest(c.conkey, c.confkey) as k(own, other)
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
       join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.other) as pairs
    from pg_constraint c where c.contype = 'f' order by 2, 1`);
  const broken: string[] = [];
  for (const { name, child, parent, pairs } of keys) {
    const equal = pairs.map(([own, other]) => `p.${other} = c.${own}`).join(' and ');
    const whole = pairs.map(([own]) => `c.${own} is not null`).join(' and ');
    const { rows } = await copy.query<{ orphans: string }>(
      `select count(*) as orphans from ${child} c where ${whole} and not exists (select from ${parent} p where ${equal})`,
    );
    if (rows[0]?.orphans !== '0') broken.push(`${child}.${name}: ${rows[0]?.orphans} rows without a parent`);
  }
  return {
    name: 'foreign keys',
    ok: broken.length === 0,
    detail: broken.join('; ') || `${keys.length} keys, no row without its parent`,
  };
}

/** Lists and search are served from copies of the listings, so these must agree with them. */
async function readModels(copy: pg.Client): Promise<Check[]> {
  const checks: Check[] = [];
  for (const table of ['ad_cards', 'ad_search']) {
    const { rows: exists } = await copy.query('select to_regclass($1) as found', [table]);
    if (!exists[0]?.found) continue;
    const { rows } = await copy.query<{ wrong: string; live: string }>(
      `select count(*) filter (where (m.ad_id is not null) is distinct from coalesce(a.state = 'live', false)
           or (m.ad_id is not null and (m.published_at, m.owner_id) is distinct from (a.published_at, a.owner_id))
           or (m.ad_id is not null and m.price is distinct from a.price)) as wrong,
         count(m.ad_id) as live
       from ads a full join ${table} m on m.ad_id = a.id`,
    );
    const { wrong = '?', live = '0' } = rows[0] ?? {};
    checks.push({
      name: `read model ${table}`,
      ok: wrong === '0',
      detail: wrong === '0' ? `${live} live listings, all alike` : `${wrong} listings differ from ads`,
    });
  }
  return checks;
}

/** A copy that only reads would not bring the site back. */
async function writable(copy: pg.Client): Promise<Check> {
  const { rows } = await copy.query('select pg_is_in_recovery() as waiting');
  await copy.query('create temporary table drill as select 1; drop table drill');
  return { name: 'takes writes', ok: rows[0]?.waiting === false, detail: 'recovery is over' };
}
