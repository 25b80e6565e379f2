import type { AdState, MyAd } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError, invalidField } from '../kernel/errors.ts';
import { type Actor, authorise } from '../kernel/policy/policy.ts';
import { recordEvent } from './ad-events.ts';
import { factsOf, type ListingChange, listingChanged } from './events.ts';
import { alive, confirmed, type Life, lifeAfter, positionOf } from './life.ts';
import { lockAd, type OwnRow, readAd, toMyAd } from './owner-ad.ts';
import { listingPolicies } from './policies.ts';
import { announcePublishing, type Confirmed } from './publishing.ts';
import { saveLife } from './save-life.ts';
import { type By, type Event, eventOf } from './states.ts';
import { fieldsOf, type Repeat, requireComplete, versionConflict, type WriteContext } from './write.ts';

/** Who does it, and what else is to be known of it. */
interface Doing {
  by: By;
  /** Null is the house. */
  actorId: string | null;
  now: Date;
  reason?: string | undefined;
  details?: Record<string, unknown>;
  /** What only this request knows of the listing's times. */
  times?: Partial<Life>;
}

/**
 * Moves a listing that this transaction holds, by an event that its state allows: the one way in which states change.
 * @returns it as it is once everybody has heard of it, who may have held it
 */
export async function carryOut(
  tx: pg.PoolClient,
  { events }: Pick<WriteContext, 'events'>,
  before: OwnRow,
  event: Event,
  to: AdState,
  { by, actorId, now, reason, details, times }: Doing,
): Promise<OwnRow> {
  const { id, state: from } = before;
  await saveLife(tx, id, { ...lifeAfter(before, event, to, now, by), ...times }, true);
  await recordEvent(tx, {
    adId: id,
    actorId,
    event,
    from,
    to,
    reason: reason ?? null,
    details: details ?? {},
  });
  const after = await readAd(tx, id);
  await events.publish(tx, listingChanged, {
    id,
    change: event,
    before: factsOf(before),
    after: factsOf(after),
  });
  return to === 'live' ? readAd(tx, id) : after;
}

/** Changes what is not the state of a listing that this transaction holds. */
export async function carryOn(
  tx: pg.PoolClient,
  { events }: Pick<WriteContext, 'events'>,
  before: OwnRow,
  change: Extract<ListingChange['change'], 'confirm' | 'reserve' | 'clock'>,
  life: Life,
  actorId: string | null,
  details: Record<string, unknown> = {},
): Promise<OwnRow> {
  const { id, state } = before;
  await saveLife(tx, id, life, false);
  await recordEvent(tx, { adId: id, actorId, event: change, from: state, to: state, details });
  const facts = factsOf(before);
  await events.publish(tx, listingChanged, { id, change, before: facts, after: facts });
  return readAd(tx, id);
}

/** What a listing needs before it is shown: all of it at first, later what it was shown without is no reason. */
async function requireShowable(
  tx: pg.PoolClient,
  { reference, events }: WriteContext,
  before: OwnRow,
  to: AdState,
  confirmed: Confirmed,
): Promise<void> {
  if (to !== 'live' && to !== 'scheduled' && to !== 'submitted') return;
  const { id, owner_id: ownerId } = before;
  const fields = fieldsOf(before);
  const isNew = before.published_at === null;
  requireComplete(reference, fields, {
    live: isNew ? undefined : fields,
    confirmPrice: confirmed.confirmPrice,
  });
  // What a moderator waits for was asked about before.
  if (isNew && to !== 'submitted') await announcePublishing(tx, events, { id, ownerId, fields, confirmed });
}

async function buyerNamed(tx: pg.PoolClient, adId: number, handle: string): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    'select u.id from users u join conversations c on c.buyer_id = u.id where c.ad_id = $1 and u.handle = $2',
    [adId, handle],
  );
  if (!rows[0]) throw invalidField('buyer', 'invalid_value');
  return rows[0].id;
}

interface Move extends Confirmed {
  to: AdState;
  version?: number | undefined;
  buyer?: string | undefined;
  /** With `scheduled`: the time that it is to go live at. */
  at?: Date;
}

/**
 * Moves a listing to another state; the one it has already is no change and no error.
 * @throws AppError not_found, version_conflict, invalid_transition, incomplete_listing, name_needed, duplicate_listing, invalid_input for
 *   a buyer who never wrote
 */
export async function setAdState(
  tx: pg.PoolClient,
  context: WriteContext,
  actor: Actor,
  id: number,
  { to, version, buyer, at, ...confirmed }: Move,
  { again, unchanged }: Repeat,
): Promise<MyAd> {
  const { reference } = context;
  const now = new Date();
  const policy = listingPolicies['listing.move'];
  if (again) return toMyAd(authorise(actor, policy, await readAd(tx, id)), reference, now);
  const before = authorise(actor, policy, await lockAd(tx, id));
  if (before.state === to && before.scheduled_for?.getTime() === at?.getTime()) {
    unchanged();
    return toMyAd(before, reference, now);
  }
  if (version !== undefined && before.version !== version) throw versionConflict(before, reference);
  // Another time is the same event.
  const event = at && before.state === 'scheduled' ? 'schedule' : eventOf(positionOf(before), to, now);
  if (!event || (event === 'schedule') !== (at !== undefined)) throw new AppError('invalid_transition');
  await requireShowable(tx, context, before, to, confirmed);
  const after = await carryOut(tx, context, before, event, to, {
    by: 'owner',
    actorId: actor.id,
    now,
    times: {
      ...(at && { scheduled_for: at }),
      ...(event === 'sell' && buyer && { sold_to: await buyerNamed(tx, id, buyer) }),
    },
  });
  return toMyAd(after, reference, now);
}

/** Taps that come shortly one after the other are one. */
const tapMilliseconds = 60_000;

/**
 * Its owner says that a listing is still there: a live one has its time again, and one whose time was over is live again.
 * @throws AppError not_found, invalid_transition for any other, incomplete_listing
 */
export async function confirmAd(
  tx: pg.PoolClient,
  context: WriteContext,
  actor: Actor,
  id: number,
  call: Repeat,
): Promise<MyAd> {
  const now = new Date();
  const policy = listingPolicies['listing.move'];
  const before = authorise(actor, policy, await (call.again ? readAd(tx, id) : lockAd(tx, id)));
  if (call.again) return toMyAd(before, context.reference, now);
  if (before.state !== 'live') {
    if (eventOf(positionOf(before), 'live', now) !== 'renew') throw new AppError('invalid_transition');
    return setAdState(tx, context, actor, id, { to: 'live' }, call);
  }
  const last = before.confirmed_at?.getTime() ?? 0;
  if (now.getTime() - last < tapMilliseconds) {
    call.unchanged();
    return toMyAd(before, context.reference, now);
  }
  const after = await carryOn(tx, context, before, 'confirm', confirmed(before, now), actor.id);
  return toMyAd(after, context.reference, now);
}

/**
 * Says whether a live listing is promised to somebody; what it is already is no change.
 * @throws AppError not_found, invalid_transition when it is not live
 */
export async function reserveAd(
  tx: pg.PoolClient,
  context: WriteContext,
  actor: Actor,
  id: number,
  reserved: boolean,
  { again, unchanged }: Repeat,
): Promise<MyAd> {
  const now = new Date();
  const { reference } = context;
  const policy = listingPolicies['listing.move'];
  if (again) return toMyAd(authorise(actor, policy, await readAd(tx, id)), reference, now);
  const before = authorise(actor, policy, await lockAd(tx, id));
  if ((before.reserved_at !== null) === reserved) {
    unchanged();
    return toMyAd(before, reference, now);
  }
  if (before.state !== 'live') throw new AppError('invalid_transition');
  const life = { ...alive(before, now), reserved_at: reserved ? now : null };
  const after = await carryOn(tx, context, before, 'reserve', life, actor.id, { reserved });
  return toMyAd(after, reference, now);
}
