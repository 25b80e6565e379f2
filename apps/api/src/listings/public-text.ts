import { maskContacts, maskParts } from '@thulubazaar/nepal/mask-contacts';
import type pg from 'pg';
import type { Events } from '../kernel/events/events.ts';
import { type TextShown, textShown } from './events.ts';

/** Text of a listing as it is stored for anyone to read. */
export interface PublicText {
  title: string;
  description: string;
  /** Null or false: it is as its owner typed it, and may hold contacts. */
  looked_through: boolean | null;
}

/** The columns of a PublicText, over `ads a`. A text that was changed since it was looked through is not shown as it was. */
export const publicTextColumns = `
         case when a.public_version = a.version then coalesce(a.public_title, a.title) else a.title end as title,
         case when a.public_version = a.version then coalesce(a.public_description, a.description)
              else a.description end as description,
         a.public_version = a.version as looked_through`;

/** The column of what anyone reads of a title, over `ads a`; null where nobody looked it through. */
export const publicTitleColumn =
  'case when a.public_version = a.version then coalesce(a.public_title, a.title) end as public_title';

/** The title that anyone reads. */
export function publicTitle(row: { title: string; public_title: string | null }): string {
  return row.public_title ?? maskContacts(row.title);
}

/** A row with the text that anyone may read. What nobody looked through yet is looked through now, at every read. */
export function withPublicText<R extends PublicText>(row: R): R {
  if (row.looked_through) return row;
  return { ...row, title: maskContacts(row.title), description: maskContacts(row.description) };
}

interface TypedText extends Omit<TextShown, 'hidden'> {
  looked_through: boolean | null;
}

/**
 * Holds these listings until the transaction ends, and stores what anyone may read of those that were changed since it
 * was last done: reading them costs nothing more.
 * @returns ids of those changed ones that have something to hide
 */
export async function lookThrough(tx: pg.PoolClient, events: Events, ids: number[]): Promise<number[]> {
  const { rows } = await tx.query<TypedText>(
    `select id, version, title, description, category_id as "categoryId", public_version = version as looked_through
       from ads where id = any($1::bigint[]) order by id for no key update`,
    [ids],
  );
  const seen: ReturnType<typeof hiddenIn>[] = [];
  for (const { looked_through, ...typed } of rows) {
    if (looked_through) continue;
    const shown: TextShown = { ...typed, hidden: null };
    await events.publish(tx, textShown, shown);
    seen.push(hiddenIn(shown));
  }
  if (seen.length > 0)
    await tx.query(
      `update ads a set public_title = r.title, public_description = r.description, public_version = a.version
         from jsonb_to_recordset($1::jsonb) as r(id bigint, title text, description text) where a.id = r.id`,
      [JSON.stringify(seen)],
    );
  return seen.filter(({ title, description }) => title !== null || description !== null).map(({ id }) => id);
}

/** What to store beside a text: null where nothing in it is hidden. */
function hiddenIn({ id, hidden, ...typed }: TextShown) {
  const differing = (field: 'title' | 'description') => {
    const text = typed[field];
    const read = hidden
      ? maskParts(
          text,
          hidden.filter((part) => part.field === field),
        )
      : maskContacts(text);
    return read === text ? null : read;
  };
  return { id, title: differing('title'), description: differing('description') };
}
