import { type MyAd, mostScheduledDays, type scheduleAd as operation } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { AppError, invalidField } from '../kernel/errors.ts';
import { type Actor, authorise } from '../kernel/policy/policy.ts';
import { daysAfter } from './days.ts';
import { setAdState } from './move.ts';
import { lockAd } from './owner-ad.ts';
import { listingPolicies } from './policies.ts';
import type { Repeat, WriteContext } from './write.ts';

/**
 * Has a draft go live at a time, or no longer.
 * @throws AppError not_found, version_conflict, invalid_transition, incomplete_listing, name_needed, duplicate_listing, invalid_input for a time that is
 *   past or too far ahead
 */
export async function scheduleAd(
  tx: pg.PoolClient,
  context: WriteContext,
  actor: Actor,
  id: number,
  { at, version, ...confirmed }: z.output<typeof operation.body>,
  call: Repeat,
): Promise<MyAd> {
  if (at === null) {
    // A draft stays one; what is live is not taken back by this.
    const row = authorise(actor, listingPolicies['listing.move'], await lockAd(tx, id));
    if (row.state !== 'scheduled' && row.state !== 'draft') throw new AppError('invalid_transition');
    return setAdState(tx, context, actor, id, { to: 'draft', version }, call);
  }
  const time = new Date(at);
  const now = new Date();
  if (!(time > now)) throw invalidField('at', 'too_small');
  if (time > daysAfter(now, mostScheduledDays)) throw invalidField('at', 'too_large');
  return setAdState(tx, context, actor, id, { to: 'scheduled', version, at: time, ...confirmed }, call);
}
