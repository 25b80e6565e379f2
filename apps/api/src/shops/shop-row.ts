import type {
  Shop,
  ShopAnnouncement,
  ShopBusiness,
  ShopCard,
  ShopHours,
  ShopRole,
} from '@thulubazaar/contract';
import type pg from 'pg';
import { publicWords } from '../accounts/public-words.ts';
import { isRestricted } from '../accounts/restriction.ts';
import { type ReadyImage, toPhoto } from '../photos/photo.ts';
import type { Reference } from '../reference/reference.ts';
import { mapLink } from './map-link.ts';

type Db = pg.Pool | pg.PoolClient;

/** What a line of a shop is made of. */
export interface ShopCardRow {
  slug: string;
  name: string;
  logo: ReadyImage | null;
}

/** A shop's row with all that belongs to it. */
export interface ShopRow extends ShopCardRow {
  id: string;
  state: 'open' | 'closed';
  description: string;
  cover: ReadyImage | null;
  hours: ShopHours | null;
  website: string | null;
  contact_encrypted: Buffer | null;
  registered_name: string | null;
  registration_number: string | null;
  pan: string | null;
  grievance: ShopBusiness['grievance'];
  logo_image_id: string | null;
  cover_image_id: string | null;
  demo: boolean;
  verified_at: Date | null;
  owner_restricted: boolean;
  version: number;
  created_at: Date;
  closed_at: Date | null;
  places: { place_id: string; address: string; lat: number | null; lng: number | null }[];
  announcements: ShopAnnouncement[];
  sections: { id: string; name: string; listings: number }[];
  members: { id: string; role: ShopRole }[];
  listings: number;
  followers: number;
}

const image = (column: string) => `
  (select json_build_object('id', i.id, 'media_key', i.media_key, 'width', i.width, 'height', i.height, 'avif_widths', i.avif_widths, 'widths', i.widths,
                            'thumbhash', i.thumbhash)
     from images i where i.id = s.${column} and i.state = 'ready')`;

/** The columns of a ShopCardRow, over `shops s`. */
export const shopCardColumns = `s.slug, s.name, ${image('logo_image_id')} as logo`;

const rowSql = `
  select s.id, ${shopCardColumns}, ${image('cover_image_id')} as cover, s.state, s.description, s.hours, s.website,
         s.contact_encrypted, s.registered_name, s.registration_number, s.pan, s.grievance, s.logo_image_id, s.cover_image_id,
         s.demo, s.version, s.created_at, s.closed_at, s.verified_at,
         ${isRestricted('o')} as owner_restricted,
         coalesce((select json_agg(json_build_object('place_id', p.place_id, 'address', p.address, 'lat', p.lat, 'lng', p.lng)
                           order by p.position) from shop_places p where p.shop_id = s.id), '[]') as places,
         coalesce((select json_agg(json_build_object('id', n.id, 'text', n.text, 'from', n.from_day, 'until', n.until_day)
                           order by n.position)
                     from shop_announcements n
                    where n.shop_id = s.id and n.until_day >= (now() at time zone 'Asia/Kathmandu')::date), '[]')
           as announcements,
         coalesce((select json_agg(json_build_object('id', x.id, 'name', x.name, 'listings',
                             (select count(*) from ads a where a.shop_section_id = x.id and a.state = 'live')) order by x.position)
                     from shop_sections x where x.shop_id = s.id), '[]') as sections,
         (select json_agg(json_build_object('id', m.user_id, 'role', m.role)) from shop_members m where m.shop_id = s.id)
           as members,
         (select count(*)::int from ad_cards c where c.shop_id = s.id) as listings,
         (select count(*)::int from shop_follows f where f.shop_id = s.id) as followers
    from shop_slugs k join shops s on s.id = k.shop_id
    join shop_members so on so.shop_id = s.id and so.role = 'owner' join users o on o.id = so.user_id
   where k.slug = $1`;

/** A shop by a slug that it has or had, whoever asks and whatever its state: who may is the matter of a policy. */
export async function findShop(db: Db, slug: string): Promise<ShopRow | null> {
  const { rows } = await db.query<ShopRow>(rowSql, [slug]);
  return rows[0] ?? null;
}

/** As findShop, with the shop held until the transaction ends: whoever else changes it waits. */
export async function lockShop(tx: pg.PoolClient, slug: string): Promise<ShopRow | null> {
  await tx.query(
    'select 1 from shops where id = (select shop_id from shop_slugs where slug = $1) for no key update',
    [slug],
  );
  // Read only now, so that it is what the one before us left.
  return findShop(tx, slug);
}

function shopPath(slug: string): string {
  return `/shop/${slug}`;
}

/** A shop in a line. */
export function toShopCard({ slug, name, logo }: ShopCardRow): ShopCard {
  return { slug, name: publicWords(name), path: shopPath(slug), logo: logo && toPhoto(logo) };
}

/** How many numbers there are, and of which kind: what they are, nobody sees here. */
export interface ContactCounts {
  phones: number;
  whatsapp: boolean;
  email: boolean;
}

/** A shop as anyone may see it. */
export function toShop(row: ShopRow, reference: Reference, contact: ContactCounts): Shop {
  return {
    ...toShopCard(row),
    description: publicWords(row.description),
    cover: row.cover && toPhoto(row.cover),
    verified: row.verified_at !== null,
    ...(row.verified_at && { verifiedAt: row.verified_at.toISOString() }),
    ...(row.demo && { demo: true }),
    hours: row.hours,
    places: row.places.flatMap(({ place_id, ...where }) => {
      const place = reference.places.get(place_id);
      return place
        ? [{ place: { id: place.id, label: place.label }, ...where, map: mapLink(place, where) }]
        : [];
    }),
    contact: { ...contact, website: row.website },
    business: {
      registeredName: row.registered_name,
      registrationNumber: row.registration_number,
      pan: row.pan,
      grievance: row.grievance,
    },
    announcements: row.announcements.map((each) => ({ ...each, text: publicWords(each.text) })),
    sections: row.sections.map((each) => ({ ...each, name: publicWords(each.name) })),
    listings: row.listings,
    followers: row.followers,
    openedAt: row.created_at.toISOString(),
  };
}
