import { type AdState, type Restriction, undoSeconds } from '@thulubazaar/contract';
import type pg from 'pg';
import { restrict } from '../accounts/restriction.ts';
import { setAvatarRemoved } from '../avatars/remove-avatar.ts';
import type { Events } from '../kernel/events/events.ts';
import { positionOf } from '../listings/life.ts';
import { carryOut } from '../listings/move.ts';
import { type OwnRow, readAd } from '../listings/owner-ad.ts';
import { type Event, eventOf } from '../listings/states.ts';
import type { WriteContext } from '../listings/write.ts';
import type { HeldCase, Was } from './standing.ts';
import { putWordsBack } from './words.ts';

interface Moving {
  moderatorId: string;
  /** As the owner reads it. */
  reason?: string | undefined;
}

/**
 * Moves a listing that this transaction holds, as a moderator.
 * @param only the events that may do it; any without
 * @returns what would put it back; null where its state does not allow it
 */
export async function moveListing(
  tx: pg.PoolClient,
  context: Pick<WriteContext, 'events'>,
  listing: OwnRow,
  to: AdState,
  { moderatorId, reason, only }: Moving & { only?: Event },
  times: Parameters<typeof carryOut>[5]['times'] = {},
): Promise<Was | null> {
  const now = new Date();
  const event = eventOf(positionOf(listing), to, now, 'moderator');
  if (!event || (only && event !== only)) return null;
  await carryOut(tx, context, listing, event, to, {
    by: 'moderator',
    actorId: moderatorId,
    now,
    reason,
    times,
  });
  // What waited for its time waits for its owner when it comes back.
  const from = listing.state === 'scheduled' ? 'draft' : listing.state;
  const publishedAt = listing.published_at?.toISOString() ?? null;
  const firstPublishedAt = listing.first_published_at?.toISOString() ?? null;
  // What its owner had removed is theirs to bring back again.
  const removed = { from: listing.removed_from, at: listing.removed_at?.toISOString() ?? null };
  const { version } = await readAd(tx, listing.id);
  return { listing: { from, to, version, publishedAt, firstPublishedAt, removed } };
}

/**
 * Puts a listing back to where a decision took it from; words and a photo that it removed.
 * @returns what would do that again the other way; null where the listing is not any more where the decision left it, or the photo is gone
 */
export async function putBack(
  tx: pg.PoolClient,
  context: Pick<WriteContext, 'events'>,
  { listing, person_id: personId }: Pick<HeldCase, 'listing' | 'person_id'>,
  was: Was,
  moderatorId: string,
): Promise<Was | null> {
  if (was.reviews || was.answers) return putWordsBack(tx, context.events, was);
  if (was.photo) {
    const { imageId, removed } = was.photo;
    const changing = { userId: personId, imageId, removed: !removed, keptSeconds: undoSeconds };
    const done = await setAvatarRemoved(tx, context.events, changing);
    return done ? { photo: { imageId, removed: !removed } } : null;
  }
  if (!was.listing) return {};
  const { from, to, version, publishedAt, firstPublishedAt, removed } = was.listing;
  // Nobody has looked at what was written since.
  if (listing?.state !== to || (version !== undefined && listing.version !== version)) return null;
  const times = { published_at: timeOf(publishedAt), first_published_at: timeOf(firstPublishedAt) };
  if (from === 'removed' && removed) {
    const given = { removed_from: removed.from, removed_at: timeOf(removed.at) };
    const doing = { by: 'moderator', actorId: moderatorId, now: new Date(), times: given } as const;
    await carryOut(tx, context, listing, 'restore', 'removed', doing);
    return {};
  }
  return moveListing(tx, context, listing, from, { moderatorId }, times);
}

const timeOf = (iso: string | null) => (iso === null ? null : new Date(iso));

/**
 * Restricts somebody by the decisions about them that stand: for good, else as long as the longest suspension.
 * @returns what they are now
 */
export async function settleRestriction(
  tx: pg.PoolClient,
  events: Events,
  personId: string,
): Promise<Restriction['state']> {
  // Of two decisions at once the later one sees the earlier.
  await tx.query('select from users where id = $1 for no key update', [personId]);
  const { rows } = await tx.query<{ banned: boolean | null; until: Date | null }>(
    `select bool_or(decision = 'ban') as banned, max(until) filter (where until > now()) as until
       from case_decisions where person_id = $1 and decision in ('suspend', 'ban') and undone_at is null`,
    [personId],
  );
  const { banned = false, until = null } = rows[0] ?? {};
  const state = banned ? 'banned' : until ? 'suspended' : 'none';
  await restrict(tx, events, personId, { state, until: banned ? null : until });
  return state;
}
