import type { PlaceAlias } from '@thulubazaar/contract';
import { findContacts } from '@thulubazaar/nepal/find-contacts';
import { queryTerms } from '@thulubazaar/nepal/search-terms';
import type pg from 'pg';
import { audit } from '../audit/audit.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError, invalidField } from '../kernel/errors.ts';
import { invalidate } from '../page-cache/tags.ts';
import type { PlaceEntry, Reference } from '../reference/reference.ts';
import { recogniseCategories } from '../search/recognise-category.ts';

interface AliasRow {
  id: string;
  place_id: string;
  alias: string;
}

// Trees are read anew by every process that hears the first, and pages by the second.
const tags = ['reference', 'places'];

/** Names that admins have given to places, the newest first. */
export async function listPlaceAliases(
  pool: pg.Pool,
  reference: Reference,
  limit: number,
): Promise<PlaceAlias[]> {
  const { rows } = await pool.query<AliasRow>(
    'select id, place_id, alias from place_aliases order by added_at desc, id limit $1',
    [limit],
  );
  return rows.flatMap((row) => {
    const place = reference.places.get(row.place_id);
    return place ? [toAlias(row, place)] : [];
  });
}

/**
 * Has a place found by another name.
 * @throws AppError invalid_input for a ward or no place, a name that it has already, or one that means a category or a way to reach
 *   somebody
 */
export async function addPlaceAlias(
  tx: pg.PoolClient,
  reference: Reference,
  actorId: string,
  { placeId, alias }: { placeId: string; alias: string },
): Promise<PlaceAlias> {
  const place = reference.places.get(placeId);
  // Wards are found by their number.
  if (!place || place.level === 'ward') throw invalidField('placeId', 'unknown_place');
  requireName(reference, place, alias);
  const { rows } = await tx.query<AliasRow>(
    `insert into place_aliases (place_id, alias, added_by) values ($1, $2, $3)
     on conflict do nothing returning id, place_id, alias`,
    [placeId, alias, actorId],
  );
  if (!rows[0]) throw invalidField('alias', 'already_has_name');
  await invalidate(tx, tags);
  await audit(tx, {
    actorId,
    action: 'place.add_alias',
    subject: `place:${placeId}`,
    details: { id: rows[0].id },
  });
  return toAlias(rows[0], place);
}

/** Takes a name away that an admin gave; one that is not there is no error. */
export async function removePlaceAlias(pool: pg.Pool, actorId: string, id: string): Promise<void> {
  await transaction(pool, async (tx) => {
    const { rows } = await tx.query<AliasRow>(
      'delete from place_aliases where id = $1 returning id, place_id, alias',
      [id],
    );
    if (!rows[0]) return;
    await invalidate(tx, tags);
    await audit(tx, {
      actorId,
      action: 'place.remove_alias',
      subject: `place:${rows[0].place_id}`,
      details: { id },
    });
  });
}

function requireName(reference: Reference, place: PlaceEntry, alias: string): void {
  if (!/\p{L}/u.test(alias) || findContacts(alias).length > 0) throw invalidField('alias', 'invalid_value');
  const names = [place.name.en, place.name.ne, ...place.aliases].map((name) => name.toLowerCase());
  if (names.includes(alias.toLowerCase())) throw invalidField('alias', 'already_has_name');
  // Whoever asks for rooms means no village.
  const terms = queryTerms(alias);
  const meant = recogniseCategories(reference, terms).some(
    ({ from, to }) => from === 0 && to === terms.length,
  );
  if (meant) throw new AppError('invalid_input', [{ field: 'alias', code: 'means_category' }]);
}

function toAlias({ id, alias }: AliasRow, place: PlaceEntry): PlaceAlias {
  return { id, alias, place };
}
