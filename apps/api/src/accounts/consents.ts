import { type AgreedDocument, agreedDocuments, documentVersions, type Me } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError } from '../kernel/errors.ts';

type Db = pg.Pool | pg.PoolClient;

interface Agreed {
  document: AgreedDocument;
  version: string;
}

/** What everybody is to have agreed to. */
const present: readonly Agreed[] = agreedDocuments.map((document) => ({
  document,
  version: documentVersions[document].validFrom,
}));

/** SQL of the texts somebody agreed to, as `terms 2026-12-01`. @param users alias of `users` */
export const agreedSql = (users: string) =>
  `array(select document || ' ' || to_char(version, 'YYYY-MM-DD') from consents where user_id = ${users}.id)`;

/** Texts whose present version is not among these. */
export function consentNeeded(agreed: readonly string[]): Me['consentNeeded'] {
  return present.filter(({ document, version }) => !agreed.includes(`${document} ${version}`));
}

/**
 * Keeps that somebody agrees to these texts, and when they did first.
 * @throws AppError conflict when a version is not the present one: they have read something else
 */
export async function agree(db: Db, userId: string, given: readonly Agreed[] = present): Promise<void> {
  const isPresent = ({ document, version }: Agreed) => documentVersions[document].validFrom === version;
  if (!given.every(isPresent)) throw new AppError('conflict');
  await db.query(
    `insert into consents (user_id, document, version)
     select $1, document, version from unnest($2::text[], $3::date[]) as given(document, version)
     on conflict do nothing`,
    [userId, given.map(({ document }) => document), given.map(({ version }) => version)],
  );
}
