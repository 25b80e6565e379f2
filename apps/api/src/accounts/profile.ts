import type { Me, updateMe } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError, invalidField } from '../kernel/errors.ts';
import type { Limit } from '../kernel/limits/limits.ts';
import type { Context } from '../reference/reference.ts';
import { type AvatarRow, avatarSql } from './avatar.ts';
import { agreedSql, consentNeeded } from './consents.ts';
import { accountChanged, accountRenamed } from './events.ts';
import { isName } from './people.ts';
import { type RestrictionRow, restrictionColumns, toRestriction } from './restriction.ts';
import { type ContactsRow, contactsSql, readContacts } from './stored-contacts.ts';

// A new name is written on the pages of all one's listings.
const profileHour: Limit = { name: 'profile-hour', points: 60, seconds: 3600 };

interface MeRow extends AvatarRow, ContactsRow, RestrictionRow {
  handle: string;
  name: string;
  kind: Me['kind'];
  role: Me['role'];
  verified: boolean;
  about: string | null;
  languages: Me['languages'];
  place_id: string | null;
  lang: Me['lang'];
  has_password: boolean;
  agreed: string[];
  away_since: Date | null;
  delete_at: Date | null;
  created_at: Date;
}

/**
 * A person as they see themselves.
 * @throws AppError not_signed_in when the account has gone
 */
export async function getMeById(
  db: pg.Pool | pg.PoolClient,
  context: Pick<Context, 'reference' | 'encryption'>,
  userId: string,
): Promise<Me> {
  const { rows } = await db.query<MeRow>(
    `select handle, name, kind, role, verified, ${restrictionColumns('u')}, about, languages, ${avatarSql('u')} as avatar, place_id, lang, ${contactsSql}, created_at,
            ${agreedSql('u')} as agreed, away_since, delete_at,
            exists (select from accounts where user_id = u.id and provider_id = 'password') as has_password
       from users u where id = $1`,
    [userId],
  );
  const row = rows[0];
  if (!row) throw new AppError('not_signed_in');
  const place = row.place_id === null ? undefined : context.reference.places.get(row.place_id);
  return {
    handle: row.handle,
    name: row.name,
    hasName: isName(row.name),
    kind: row.kind,
    role: row.role,
    verified: row.verified,
    restriction: toRestriction(row),
    away: row.away_since && {
      since: row.away_since.toISOString(),
      deleteAt: row.delete_at?.toISOString() ?? null,
    },
    about: row.about,
    photo: row.avatar,
    languages: row.languages,
    place: place ? { id: place.id, label: place.label } : null,
    lang: row.lang,
    ...readContacts(context, row),
    hasPassword: row.has_password,
    consentNeeded: consentNeeded(row.agreed),
    joinedAt: row.created_at.toISOString(),
    path: `/seller/${row.handle}`,
  };
}

/**
 * Changes what was sent of a profile and announces it.
 * @throws AppError invalid_input, unknown_place, too_many_requests
 */
export async function updateProfile(
  context: Context,
  userId: string,
  change: z.output<typeof updateMe.body>,
): Promise<Me> {
  const { pool, reference, events, limits } = context;
  if (change.placeId && !reference.places.has(change.placeId)) throw invalidField('placeId', 'unknown_place');
  await limits.consume(profileHour, userId);
  return transaction(pool, async (tx) => {
    const before = await tx.query<{ name: string }>(
      'select name from users where id = $1 for no key update',
      [userId],
    );
    const { rows } = await tx.query<{ handle: string }>(
      `update users set name = coalesce($2, name), lang = coalesce($3, lang),
              about = case when $4 then nullif($5, '') else about end,
              place_id = case when $6 then $7 else place_id end, languages = coalesce($8, languages), updated_at = now()
        where id = $1 returning handle`,
      [
        userId,
        change.name,
        change.lang,
        change.about !== undefined,
        change.about,
        change.placeId !== undefined,
        change.placeId,
        change.languages,
      ],
    );
    const handle = rows[0]?.handle;
    const onListings = Boolean(change.name);
    if (handle) await events.publish(tx, accountChanged, { userId, handle, onListings });
    if (change.name !== undefined && change.name !== before.rows[0]?.name)
      await events.publish(tx, accountRenamed, { userId });
    return getMeById(tx, context, userId);
  });
}
