import { offersPriceUnit, rulesOf } from '@thulubazaar/catalog/category-rules';
import { initialAttributes } from '@thulubazaar/catalog/validate';
import { type AdDraft, type CreateAdBody, type MyAd, myAd, type UpdateAdBody } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError, type FieldError } from '../kernel/errors.ts';
import type { Events } from '../kernel/events/events.ts';
import { type Actor, authorise } from '../kernel/policy/policy.ts';
import type { Reference } from '../reference/reference.ts';
import { recordEvent } from './ad-events.ts';
import { attributesOfRow, mergeAttributes } from './attributes.ts';
import { type Content, missingFrom } from './complete.ts';
import { type CreationLimits, limitCreation, usualLimits } from './creation-limit.ts';
import { factsOf, listingChanged } from './events.ts';
import { type Standing, standIn } from './in-shop.ts';
import { alive, type Life, lifeAfter, unborn } from './life.ts';
import { lockAd, type OwnRow, readAd, toMyAd } from './owner-ad.ts';
import { claimPhotos, setPhotos } from './photos.ts';
import { listingPolicies } from './policies.ts';
import { afterPrice } from './price-drop.ts';
import { announcePublishing } from './publishing.ts';
import { assignments, savedColumns, savedValues } from './save-life.ts';
import { isEditable } from './states.ts';

/** What writing a listing works with. */
export interface WriteContext {
  reference: Reference;
  events: Events;
}

type Fields = Content & {
  photoIds: string[];
  /** Slug of the shop it stands in. */
  shop: string | null;
  shopSection: string | null;
};

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
  shop: null,
  shopSection: null,
};

/** What a seller has written of a listing. */
export function fieldsOf(row: OwnRow): Fields {
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
    shop: row.shop,
    shopSection: row.shop_section_id,
  };
}

/** The fields with what was sent laid over them; what was not sent stays. */
function merge(fields: Fields, draft: AdDraft): Fields {
  const sent = Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => name in fields && value !== undefined),
  );
  const merged: Fields = { ...fields, ...sent };
  // A section is of its shop.
  if (merged.shop !== fields.shop && draft.shopSection === undefined) merged.shopSection = null;
  const { categoryId } = merged;
  const attributes = mergeAttributes(fields.attributes, draft, categoryId);
  const priceGiven = fields.priceGiven || draft.price !== undefined;
  return { ...merged, attributes, priceGiven, priceUnit: priceUnitOf(fields, merged, draft) };
}

/** A new category brings its usual unit with it, unless one was named, or chosen before and goes on. */
function priceUnitOf(before: Fields, { categoryId, priceUnit }: Fields, draft: AdDraft): Fields['priceUnit'] {
  if (draft.priceUnit !== undefined || draft.categoryId === undefined || categoryId === null)
    return priceUnit;
  const wasChosen = before.categoryId !== null || priceUnit !== blank.priceUnit;
  return wasChosen && offersPriceUnit(categoryId, priceUnit)
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

/** @throws AppError incomplete_listing */
export function requireComplete(
  reference: Reference,
  fields: Content,
  known?: Parameters<typeof missingFrom>[2],
): void {
  const missing = missingFrom(fields, reference, known);
  if (missing.length > 0) throw new AppError('incomplete_listing', missing);
}

/**
 * What would keep a draft, laid over a listing or over nothing, from being shown: as `createAd` and `updateAd` would say it, field by
 * field, without writing anything. What photos and others have against it is not known before.
 */
export function refusalsOf(
  reference: Reference,
  before: OwnRow | null,
  draft: AdDraft,
  confirmPrice: boolean,
): FieldError[] {
  try {
    requireKnown(reference, draft);
    const old = before && fieldsOf(before);
    const fields = merge(old ?? blank, draft);
    if (before?.state === 'draft') return [];
    return missingFrom(fields, reference, { live: old ?? undefined, confirmPrice });
  } catch (error) {
    if (error instanceof AppError && error.fields) return error.fields;
    throw error;
  }
}

/**
 * Starts a listing, live at once with `publish`.
 * @throws AppError invalid_input, incomplete_listing, name_needed, duplicate_listing, too_many_requests
 */
export async function createAd(
  tx: pg.PoolClient,
  { reference, events }: WriteContext,
  ownerId: string,
  { publish, confirmPrice, confirmDifferent, ...draft }: CreateAdBody,
  most: CreationLimits = usualLimits,
): Promise<MyAd> {
  requireKnown(reference, draft);
  const fields = merge(blank, draft);
  if (publish) requireComplete(reference, fields, { confirmPrice });
  await limitCreation(tx, ownerId, most);
  await claimPhotos(tx, ownerId, null, fields.photoIds);
  const standing = await standIn(tx, { actorId: ownerId, ownerId }, fields, null);
  const now = new Date();
  const life = publish ? lifeAfter(unborn, 'publish', 'live', now, 'owner') : unborn;
  const { rows } = await tx.query<{ id: number }>(insertSql, [
    ownerId,
    ...columnsOf(fields, standing),
    ...savedValues(life),
  ]);
  const id = rows[0]?.id ?? 0;
  if (fields.photoIds.length > 0) await setPhotos(tx, id, fields.photoIds);
  if (publish) await announcePublishing(tx, events, { id, ownerId, fields, confirmed: { confirmDifferent } });
  const row = await readAd(tx, id);
  await recordEvent(tx, { adId: id, actorId: ownerId, event: 'create', from: null, to: row.state });
  await events.publish(tx, listingChanged, { id, change: 'create', before: null, after: factsOf(row) });
  // Whoever heard of it may have held it.
  return toMyAd(publish ? await readAd(tx, id) : row, reference, now);
}

const written = [
  'title',
  'description',
  'category_id',
  'place_id',
  'price',
  'price_given',
  'price_unit',
  'attributes',
  'shop_id',
  'shop_section_id',
] as const;
const inserted = ['owner_id', ...written, ...savedColumns];
const insertSql = `
  insert into ads (${inserted.join(', ')}) values (${inserted.map((_name, at) => `$${at + 1}`).join(', ')}) returning id`;
const updateSql = `
  update ads set ${assignments([...written, ...savedColumns], 2)}, version = version + 1, updated_at = now() where id = $1`;

function columnsOf(fields: Fields, { shop_id, shop_section_id }: Standing): unknown[] {
  return [
    fields.title,
    fields.description,
    fields.categoryId,
    fields.placeId,
    fields.price,
    fields.priceGiven,
    fields.priceUnit,
    JSON.stringify(fields.attributes),
    shop_id,
    shop_section_id,
  ];
}

/** Whether a request is made again that changed nothing the first time, and how to say that it is one. */
export interface Repeat {
  again: boolean;
  unchanged(): void;
}

/** The error of someone who changes what is no longer as they read it, with what it is now. */
export function versionConflict(row: OwnRow, reference: Reference): AppError {
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
  { version, confirmPrice, ...draft }: UpdateAdBody,
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
  if (before.state !== 'draft') requireComplete(reference, fields, { live: old, confirmPrice });
  const standing = await standIn(tx, { actorId: actor.id, ownerId: before.owner_id }, fields, before);
  const now = new Date();
  const life = afterEdit(before, old, fields, now);
  await tx.query(updateSql, [id, ...columnsOf(fields, standing), ...savedValues(life)]);
  if (draft.photoIds) await setPhotos(tx, id, fields.photoIds);
  await recordEdit(tx, actor, before, old, fields);
  const after = await readAd(tx, id);
  const { price_was: was, price_dropped_at: droppedAt } = life;
  await events.publish(tx, listingChanged, {
    id,
    change: 'edit',
    before: factsOf(before),
    after: factsOf(after),
    ...(was !== null && droppedAt === now && fields.price !== null && { drop: { was, price: fields.price } }),
  });
  // Whoever heard of it may have held it.
  return toMyAd(before.state === 'live' ? await readAd(tx, id) : after, reference, now);
}

/** What an edit means for the times of a listing: it is a sign of life, and may be a lower price. */
function afterEdit(before: OwnRow, old: Fields, fields: Fields, now: Date): Life {
  if (before.state !== 'live') return before;
  const life = alive(before, now);
  // What is counted in something else cannot be compared.
  if (old.priceUnit !== fields.priceUnit || old.categoryId !== fields.categoryId)
    return { ...life, price_since: now, price_was: null, price_dropped_at: null };
  if (old.price === fields.price) return life;
  return { ...life, ...afterPrice(life, old.price, fields.price, before.updated_at, now) };
}

/** Drafts save themselves all the time, and nobody has read them: what they said before is nobody's history. */
async function recordEdit(
  tx: pg.PoolClient,
  { id: actorId }: Actor,
  { id: adId, state }: OwnRow,
  old: Fields,
  fields: Fields,
): Promise<void> {
  if (state === 'draft') return;
  const { attributes: saidOld, ...rest } = old;
  const { attributes, ...now } = fields;
  const changed = [
    ...differing(rest, now),
    ...differing(saidOld, attributes).map((name) => `attributes.${name}`),
  ];
  const price = old.price === fields.price ? {} : { price: { from: old.price, to: fields.price } };
  const details = { changed, ...price };
  await recordEvent(tx, { adId, actorId, event: 'edit', from: state, to: state, details });
}

/** The names under which two records say different things. */
function differing(one: object, other: object): string[] {
  const [before, after] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.filter((name) => JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name)));
}
