import { attributesOf } from '@thulubazaar/catalog/applies';
import type { FieldSetting } from '@thulubazaar/catalog/field-settings';
import type {
  CategorySettings,
  listCategorySettings as listOperation,
  Result,
  setCategorySettings as setOperation,
} from '@thulubazaar/contract';
import { findContacts } from '@thulubazaar/nepal/find-contacts';
import type pg from 'pg';
import type { z } from 'zod';
import { audit } from '../audit/audit.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError, invalidField } from '../kernel/errors.ts';
import { invalidate } from '../page-cache/tags.ts';
import type { Reference } from '../reference/reference.ts';

type Db = pg.Pool | pg.PoolClient;
type Body = z.output<typeof setOperation.body>;
type Listed = Result<typeof listOperation>['items'];

// Trees are read anew by every process that hears the first, and pages by the second.
const tags = ['reference', 'categories'];

/** Every category in display order, each top followed by what is below it. */
export async function listCategorySettings(pool: pg.Pool, { categories }: Reference): Promise<Listed> {
  const { rows } = await pool.query<{ id: string; changed: boolean; hidden: boolean; live: number }>(
    `select c.id, s.category_id is not null as changed, coalesce(s.hidden, false) as hidden,
            (select count(*)::int from ad_cards a where c.no in (a.category_no, a.top_category_no)) as live
       from categories c left join category_settings s on s.category_id = c.id`,
  );
  const facts = new Map(rows.map((row) => [row.id, row]));
  const entries = [...categories.values()];
  return entries
    .filter(({ parent }) => parent === null)
    .flatMap((top) => [top, ...entries.filter(({ parent }) => parent === top)])
    .map(({ id, name, parent }) => {
      const { changed = false, hidden = false, live = 0 } = facts.get(id) ?? {};
      return { id, parentId: parent?.id ?? null, name, hidden, changed, live };
    });
}

interface SettingsRow {
  id: string;
  version: number;
  file_en: string;
  file_ne: string;
  file_position: number;
  file_words: string[];
  name_en: string | null;
  name_ne: string | null;
  position: number | null;
  hidden: boolean;
  words: string[];
  fields: Record<string, FieldSetting>;
}

/**
 * What the files say of a category, and what an admin has made of it.
 * @throws AppError invalid_input for no category
 */
export async function getCategorySettings(db: Db, id: string): Promise<CategorySettings> {
  const { rows } = await db.query<SettingsRow>(
    `select c.id, coalesce(s.version, 0) as version, c.name_en as file_en, c.name_ne as file_ne, c.position + 1 as file_position,
            c.aliases as file_words, s.name_en, s.name_ne, s.position, coalesce(s.hidden, false) as hidden,
            coalesce(s.words, '{}') as words, coalesce(s.fields, '{}') as fields
       from categories c left join category_settings s on s.category_id = c.id where c.id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) throw invalidField('category', 'unknown_category');
  return {
    id,
    version: row.version,
    name: { en: row.file_en, ne: row.file_ne },
    position: row.file_position,
    words: row.file_words,
    live: await liveIn(db, id),
    set: {
      nameEn: row.name_en,
      nameNe: row.name_ne,
      position: row.position,
      hidden: row.hidden,
      words: row.words,
    },
    fields: attributesOf(id).map(({ id: field, label, requiredIn = [] }) => ({
      id: field,
      label,
      required: requiredIn.includes(id),
      setting: row.fields[field] ?? null,
    })),
  };
}

async function liveIn(db: Db, id: string): Promise<number> {
  const { rows } = await db.query<{ live: number }>(
    `select count(*)::int as live from ad_cards a join categories c on c.no in (a.category_no, a.top_category_no) where c.id = $1`,
    [id],
  );
  return rows[0]?.live ?? 0;
}

/**
 * Lays other settings over a category, whole. What is live in one that is hidden stays.
 * @throws AppError invalid_input for what the category does not have, conflict where somebody else has changed it since, category_in_use
 *   where more is live in what is to be hidden than the admin was told
 */
export async function setCategorySettings(
  pool: pg.Pool,
  actorId: string,
  body: Body,
): Promise<CategorySettings> {
  const { category: id, version, nameEn, nameNe, position, hidden, confirmLive = 0, words, fields } = body;
  requireKnown(body);
  return transaction(pool, async (tx) => {
    const before = await getCategorySettings(tx, id);
    if (hidden && !before.set.hidden && before.live > confirmLive)
      throw new AppError('category_in_use', undefined, { live: before.live });
    const values = [
      id,
      version,
      nameEn,
      nameNe,
      position,
      hidden,
      [...new Set(words)],
      JSON.stringify(fields),
      actorId,
    ];
    const { rowCount } = await tx.query(
      version === 0
        ? `insert into category_settings (category_id, version, name_en, name_ne, position, hidden, words, fields, changed_by)
           values ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`
        : `update category_settings set version = version + 1, name_en = $3, name_ne = $4, position = $5, hidden = $6, words = $7,
                  fields = $8, changed_by = $9, changed_at = now()
            where category_id = $1 and version = $2`,
      values,
    );
    if (rowCount !== 1) throw new AppError('conflict');
    await invalidate(tx, tags);
    await audit(tx, {
      actorId,
      action: 'category.set',
      subject: `category:${id}`,
      details: { version: version + 1, hidden, fields: Object.keys(fields).length, words: words.length },
    });
    return getCategorySettings(tx, id);
  });
}

function requireKnown({ category, words, fields }: Body): void {
  const known = new Set(attributesOf(category).map(({ id }) => id));
  if (Object.keys(fields).some((id) => !known.has(id))) throw invalidField('fields', 'not_in_category');
  if (words.some((word) => !/\p{L}/u.test(word) || findContacts(word).length > 0))
    throw invalidField('words', 'invalid_value');
}
