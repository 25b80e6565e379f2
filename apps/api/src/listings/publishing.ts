import type pg from 'pg';
import type { Events } from '../kernel/events/events.ts';
import type { Content } from './complete.ts';
import { listingPublishing } from './events.ts';

/** What a person has confirmed who was asked. */
export interface Confirmed {
  confirmPrice?: boolean | undefined;
  confirmDifferent?: boolean | undefined;
}

/**
 * Asks the others whether a listing that is whole may be shown.
 * @throws AppError of whoever keeps it from being
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
  const listing = { id, ownerId, title, description, categoryId, placeId, attributes, photoIds };
  const confirmedDifferent = confirmed.confirmDifferent === true;
  await events.publish(tx, listingPublishing, { ...listing, confirmedDifferent });
}
