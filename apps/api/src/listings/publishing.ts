import type pg from 'pg';
import { requireName } from '../accounts/people.ts';
import type { Events } from '../kernel/events/events.ts';
import type { Content } from './complete.ts';
import { listingPublishing } from './events.ts';

/** What a person has confirmed who was asked. */
export interface Confirmed {
  confirmPrice?: boolean | undefined;
  confirmDifferent?: boolean | undefined;
}

/**
 * Asks whether a listing that is whole may be shown: whose it is has a name, and the others have nothing against it.
 * @throws AppError name_needed, and of whoever keeps it from being
 */
export async function announcePublishing(
  tx: pg.PoolClient,
  events: Events,
  {
    id,
    ownerId,
    fields,
    confirmed,
  }: { id: number; ownerId: string; fields: Content & { photoIds: string[] }; confirmed: Confirmed },
): Promise<void> {
  const { title, description, categoryId, placeId, attributes, photoIds } = fields;
  if (categoryId === null || placeId === null) throw new Error('the listing is not complete');
  await requireName(tx, ownerId);
  const listing = { id, ownerId, title, description, categoryId, placeId, attributes, photoIds };
  const confirmedDifferent = confirmed.confirmDifferent === true;
  await events.publish(tx, listingPublishing, { ...listing, confirmedDifferent });
}
