import type { MyShop, updateShop as operation } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { invalidField } from '../kernel/errors.ts';
import type { Actor } from '../kernel/policy/policy.ts';
import { numbersAsStored, readNumbers } from './contact.ts';
import { shopRenamed } from './events.ts';
import { changedShop, holdShop, type ShopContext } from './my-shop.ts';
import { shopPolicies } from './policies.ts';
import type { ShopRow } from './shop-row.ts';
import { requireFree, takeSlug } from './slugs.ts';

type Body = z.output<typeof operation.body>;
type Change = Omit<Body, 'version' | 'places'>;

/** What its papers were compared with. */
const registered = ['name', 'registered_name', 'registration_number', 'pan'] as const;

/**
 * Changes what was sent of a shop.
 * @throws AppError not_found, conflict; invalid_input naming what is wrong
 */
export async function updateShop(
  tx: pg.PoolClient,
  context: ShopContext,
  actor: Actor,
  asked: string,
  { version, places, ...change }: Body,
): Promise<MyShop> {
  const before = await holdShop(tx, actor, shopPolicies['shop.change'], asked, version);
  if (change.slug !== undefined && change.slug !== before.slug) {
    requireFree(change.slug);
    await takeSlug(tx, before.id, change.slug);
  }
  const columns = { ...plainColumns(change), ...contactColumns(context, before.id, change) };
  const images = { logo_image_id: change.logoId, cover_image_id: change.coverId };
  for (const [column, id] of Object.entries(images)) {
    if (id === undefined) continue;
    await requireImage(tx, actor, before, id, column === 'logo_image_id' ? 'logoId' : 'coverId');
    columns[column] = id;
  }
  await save(tx, before.id, columns);
  if (registered.some((column) => column in columns && columns[column] !== before[column]))
    await context.events.publish(tx, shopRenamed, { shopId: before.id });
  if (places) await setPlaces(tx, context, before.id, places);
  const isNamed = change.name !== undefined || change.slug !== undefined;
  return changedShop(tx, context, actor.id, change.slug ?? before.slug, isNamed);
}

/** Values by the columns they go into; what was not sent stays. */
type Columns = Record<string, unknown>;

function plainColumns({ name, slug, description, hours, business }: Change): Columns {
  return {
    ...(name !== undefined && { name }),
    ...(slug !== undefined && { slug }),
    ...(description !== undefined && { description }),
    ...(hours !== undefined && { hours: hours && JSON.stringify(hours) }),
    ...(business && {
      registered_name: business.registeredName,
      registration_number: business.registrationNumber,
      pan: business.pan,
      grievance: business.grievance && JSON.stringify(grievanceOf(business.grievance)),
    }),
  };
}

function grievanceOf({ name, phone, email }: NonNullable<NonNullable<Change['business']>['grievance']>) {
  const [number = null] =
    phone === null ? [] : readNumbers([{ field: 'business.grievance.phone', number: phone }]);
  return { name, phone: number, email };
}

function contactColumns(context: ShopContext, shopId: string, { contact }: Change): Columns {
  if (!contact) return {};
  const { website, email } = contact;
  const phones = readNumbers(contact.phones.map((number, at) => ({ field: `contact.phones.${at}`, number })));
  const [whatsapp = null] =
    contact.whatsapp === null ? [] : readNumbers([{ field: 'contact.whatsapp', number: contact.whatsapp }]);
  const numbers = { phones: [...new Set(phones)], whatsapp, email };
  return { website, contact_encrypted: numbersAsStored(context, shopId, numbers) };
}

async function save(tx: pg.PoolClient, shopId: string, columns: Columns): Promise<void> {
  const set = Object.keys(columns).map((column, at) => `${column} = $${at + 2}, `);
  await tx.query(`update shops set ${set.join('')} version = version + 1, updated_at = now() where id = $1`, [
    shopId,
    ...Object.values(columns),
  ]);
}

// A picture of whoever chooses it, or the one that is there.
async function requireImage(
  tx: pg.PoolClient,
  actor: Actor,
  { logo_image_id, cover_image_id }: ShopRow,
  id: string | null,
  field: string,
): Promise<void> {
  if (id === null || id === logo_image_id || id === cover_image_id) return;
  const { rowCount } = await tx.query(
    `select from images where id = $1 and owner_id = $2 and purpose = 'listing' and state in ('uploaded', 'ready')
      for key share`,
    [id, actor.id],
  );
  if (!rowCount) throw invalidField(field, 'unknown_photo');
}

async function setPlaces(
  tx: pg.PoolClient,
  { reference }: ShopContext,
  shopId: string,
  places: NonNullable<Body['places']>,
): Promise<void> {
  const unknown = places.findIndex(({ placeId }) => !reference.places.has(placeId));
  if (unknown >= 0) throw invalidField(`places.${unknown}.placeId`, 'unknown_place');
  await tx.query('delete from shop_places where shop_id = $1', [shopId]);
  await tx.query(
    `insert into shop_places (shop_id, position, place_id, address, lat, lng)
     select $1, p.position - 1, p."placeId", p.address, p.lat, p.lng
       from rows from (jsonb_to_recordset($2::jsonb) as ("placeId" text, address text, lat double precision, lng double precision))
            with ordinality as p("placeId", address, lat, lng, position)`,
    [shopId, JSON.stringify(places)],
  );
}
