import { offersPriceUnit, rulesOf } from '@thulubazaar/catalog/category-rules';
import { initialAttributes } from '@thulubazaar/catalog/validate';
import {
  type AdDraft,
  type AdState,
  type CreateAdBody,
  type MyAd,
  myAd,
  type UpdateAdBody,
} from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError, type FieldError } from '../kernel/errors.ts';
import type { Events } from '../kernel/events/events.ts';
import { type Actor, authorise } from '../kernel/policy/policy.ts';
import type { Reference } from '../reference/reference.ts';
import { attributesOfRow, mergeAttributes } from './attributes.ts';
import { type Content, missingFrom } from './complete.ts';
import { limitCreation } from './creation-limit.ts';
import { type ListingFacts, listingChanged } from './events.ts';
import { lockAd, type OwnRow, positionOf, readAd, toMyAd } from './owner-ad.ts';
import { claimPhotos, setPhotos } from './photos.ts';
import { listingPolicies } from './policies.ts';
import { eventOf, isEditable, positionAfter } from './states.ts';

interface WriteContext {
  reference: Reference;
  events: Events;
}

type Fields = Content & Required<Pick<AdDraft, 'photoIds'>>;

const blank: Fields = {
  title: '',
  description: '',
  categoryId: null,
  placeId: null,
  price: null,
  priceGiven: false,
  priceUnit: 'total',
  attributes: initialAttributes(),
  photoIds: [],
};

function fieldsOf(row: OwnRow): Fields {
  return {
    title: row.title,
    description: row.description,
    categoryId: row.category_id,
    placeId: row.place_id,
    price: row.price,
    priceGiven: row.price_given,
    priceUnit: row.price_unit,
    attributes: attributesOfRow(row),
    photoIds: row.photos.map(({ id }) => id),
  };
}

/** The fields with what was sent laid over them; what was not sent stays. */
function merge(fields: Fields, draft: AdDraft): Fields {
  const sent = Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => name in fields && value !== undefined),
  );
  const merged: Fields = { ...fields, ...sent };
  const { categoryId } = merged;
  const attributes = mergeAttributes(fields.attributes, draft, categoryId);
  const priceGiven = fields.priceGiven || draft.price !== undefined;
  return { ...merged, attributes, priceGiven, priceUnit: priceUnitOf(merged, draft) };
}

/** A new category brings its usual unit with it, unless one was named or the old one goes on. */
function priceUnitOf({ categoryId, priceUnit }: Fields, draft: AdDraft): Fields['priceUnit'] {
  if (draft.priceUnit !== undefined || draft.categoryId === undefined || categoryId === null)
    return priceUnit;
  return offersPriceUnit(categoryId, priceUnit)
    ? priceUnit
    : (rulesOf(categoryId).priceUnits[0] ?? priceUnit);
}

function requireKnown(reference: Reference, { categoryId, placeId }: AdDraft): void {
  const fields: FieldError[] = [];
  if (categoryId !== undefined && !reference.categories.has(categoryId))
    fields.push({ field: 'categoryId', code: 'unknown_category' });
  if (placeId !== undefined && !reference.places.has(placeId))
    fields.push({ field: 'placeId', code: 'unknown_place' });
  if (fields.length > 0) throw new AppError('invalid_input', fields);
}

function requireComplete(reference: Reference, fields: Content, live?: Content): void {
  const missing = missingFrom(fields, reference, live);
  if (missing.length > 0) throw new AppError('incomplete_listing', missing);
}

/** What of a row others decide by. */
function factsOf({ state, category_id, place_id, price, seller }: OwnRow): ListingFacts {
  return { state, categoryId: category_id, placeId: place_id, price, seller };
}

/**
 * Starts a listing, live at once with `publish`.
 * @throws AppError invalid_input, incomplete_listing, too_many_requests
 */
export async function createAd(
  tx: pg.PoolClient,
  { reference, events }: WriteContext,
  ownerId: string,
  { publish, ...draft }: CreateAdBody,
): Promise<MyAd> {
  requireKnown(reference, draft);
  const fields = merge(blank, draft);
  if (publish) requireComplete(reference, fields);
  await limitCreation(tx, ownerId);
  await claimPhotos(tx, ownerId, null, fields.photoIds);
  const { rows } = await tx.query<{ id: number }>(
    `insert into ads (owner_id, state, title, description, category_id, place_id, price, price_given, price_unit,
                      attributes, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when $2 = 'live' then now() end) returning id`,
    [ownerId, publish ? 'live' : 'draft', ...columnsOf(fields)],
  );
  const id = rows[0]?.id ?? 0;
  if (fields.photoIds.length > 0) await setPhotos(tx, id, fields.photoIds);
  const row = await readAd(tx, id);
  await events.publish(tx, listingChanged, { id, change: 'create', before: null, after: factsOf(row) });
  return toMyAd(row, reference, new Date());
}

function columnsOf(fields: Fields): unknown[] {
  return [
    fields.title,
    fields.description,
    fields.categoryId,
    fields.placeId,
    fields.price,
    fields.priceGiven,
    fields.priceUnit,
    JSON.stringify(fields.attributes),
  ];
}

/** Whether a request is made again that changed nothing the first time, and how to say that it is one. */
export interface Repeat {
  again: boolean;
  unchanged(): void;
}

/** The error of someone who changes what is no longer as they read it, with what it is now. */
function versionConflict(row: OwnRow, reference: Reference): AppError {
  // No response schema strips an error, so it is done here.
  const current = myAd.parse(toMyAd(row, reference, new Date()));
  return new AppError('version_conflict', undefined, { current });
}

/**
 * Changes a draft or a live listing. What would change nothing succeeds whatever the version, so that
 * sending a change again after its answer was lost is no conflict.
 * @throws AppError not_found, invalid_input, version_conflict, not_editable, incomplete_listing
 */
export async function updateAd(
  tx: pg.PoolClient,
  { reference, events }: WriteContext,
  actor: Actor,
  id: number,
  { version, ...draft }: UpdateAdBody,
  { again, unchanged }: Repeat,
): Promise<MyAd> {
  const policy = listingPolicies['listing.update'];
  if (again) return toMyAd(authorise(actor, policy, await readAd(tx, id)), reference, new Date());
  requireKnown(reference, draft);
  if (draft.photoIds) await claimPhotos(tx, actor.id, id, draft.photoIds);
  const before = authorise(actor, policy, await lockAd(tx, id));
  const old = fieldsOf(before);
  const fields = merge(old, draft);
  if (JSON.stringify(fields) === JSON.stringify(old)) {
    unchanged();
    return toMyAd(before, reference, new Date());
  }
  if (!isEditable(before.state)) throw new AppError('not_editable');
  if (before.version !== version) throw versionConflict(before, reference);
  if (before.state === 'live') requireComplete(reference, fields, old);
  await tx.query(
    `update ads set title = $2, description = $3, category_id = $4, place_id = $5, price = $6, price_given = $7,
                    price_unit = $8, attributes = $9, version = version + 1, updated_at = now()
      where id = $1`,
    [id, ...columnsOf(fields)],
  );
  if (draft.photoIds) await setPhotos(tx, id, fields.photoIds);
  const after = await readAd(tx, id);
  await events.publish(tx, listingChanged, {
    id,
    change: 'edit',
    before: factsOf(before),
    after: factsOf(after),
  });
  return toMyAd(after, reference, new Date());
}

/**
 * Moves a listing to another state; the one it has already is no change and no error.
 * @throws AppError not_found, version_conflict, invalid_transition, incomplete_listing
 */
export async function setAdState(
  tx: pg.PoolClient,
  { reference, events }: WriteContext,
  actor: Actor,
  id: number,
  { to, version }: { to: AdState; version?: number | undefined },
  { again, unchanged }: Repeat,
): Promise<MyAd> {
  const now = new Date();
  const policy = listingPolicies['listing.move'];
  if (again) return toMyAd(authorise(actor, policy, await readAd(tx, id)), reference, now);
  const before = authorise(actor, policy, await lockAd(tx, id));
  if (before.state === to) {
    unchanged();
    return toMyAd(before, reference, now);
  }
  if (version !== undefined && before.version !== version) throw versionConflict(before, reference);
  const position = positionOf(before);
  const event = eventOf(position, to, now);
  if (!event) throw new AppError('invalid_transition');
  const fields = fieldsOf(before);
  if (to === 'live') requireComplete(reference, fields, event === 'publish' ? undefined : fields);
  await tx.query(
    `update ads set state = $2, version = version + 1, updated_at = now(), removed_from = $3,
                    removed_at = case when $2 = 'removed' then now() end, reserved_at = null,
                    published_at = case when $4 = 'publish' then now() else published_at end,
                    sold_at = case $4 when 'sell' then now() when 'relist' then null else sold_at end
      where id = $1`,
    [id, to, positionAfter(position, to, now).removedFrom, event],
  );
  const after = await readAd(tx, id);
  await events.publish(tx, listingChanged, {
    id,
    change: event,
    before: factsOf(before),
    after: factsOf(after),
  });
  return toMyAd(after, reference, now);
}

/**
 * Says whether a live listing is promised to somebody; what it is already is no change.
 * @throws AppError not_found, invalid_transition when it is not live
 */
export async function reserveAd(
  tx: pg.PoolClient,
  { reference, events }: WriteContext,
  actor: Actor,
  id: number,
  reserved: boolean,
  { again, unchanged }: Repeat,
): Promise<MyAd> {
  const policy = listingPolicies['listing.move'];
  if (again) return toMyAd(authorise(actor, policy, await readAd(tx, id)), reference, new Date());
  const before = authorise(actor, policy, await lockAd(tx, id));
  if ((before.reserved_at !== null) === reserved) {
    unchanged();
    return toMyAd(before, reference, new Date());
  }
  if (before.state !== 'live') throw new AppError('invalid_transition');
  await tx.query(
    'update ads set reserved_at = case when $2 then now() end, updated_at = now() where id = $1',
    [id, reserved],
  );
  const facts = factsOf(before);
  await events.publish(tx, listingChanged, { id, change: 'reserve', before: facts, after: facts });
  return toMyAd(await readAd(tx, id), reference, new Date());
}
