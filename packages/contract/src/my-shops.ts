import { toLatinDigits } from '@thulubazaar/nepal/digits';
import { isOnlyContacts } from '@thulubazaar/nepal/mask-contacts';
import { z } from 'zod';
import {
  longestSectionName,
  longestShopAddress,
  longestShopAnnouncement,
  longestShopDescription,
  longestShopName,
  longestShopSlug,
  mostSections,
  mostShopAnnouncements,
  mostShopPhones,
  mostShopPlaces,
  shortestShopSlug,
} from './limits.ts';
import { operation } from './operation.ts';
import {
  email,
  fieldIssue,
  line,
  orNull,
  phone,
  shopParams,
  slugPath,
  text,
  timestamp,
  uuid,
} from './primitives.ts';
import { day, shopHours } from './shop-hours.ts';
import { shop, shopCard } from './shops.ts';

const shopName = line(1, longestShopName)
  .refine((value) => !isOnlyContacts(value), fieldIssue('only_contact'))
  .openapi({ type: 'string', minLength: 1, maxLength: longestShopName });

const newSlug = z
  .string()
  .min(shortestShopSlug)
  .max(longestShopSlug)
  .refine((value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), fieldIssue('invalid_slug'))
  .openapi({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', example: 'himal-mobile' });

const description = text(0, longestShopDescription);

export const shopRoles = ['owner', 'staff'] as const;
export type ShopRole = (typeof shopRoles)[number];

/** A shop as those see it who work in it. */
export const myShop = shop
  .extend({
    id: z.uuid(),
    role: z.enum(shopRoles).openapi({ description: "The caller's" }),
    state: z.enum(['open', 'closed']),
    version: z.int(),
    closedAt: timestamp.nullable(),
    numbers: z
      .object({ phones: z.array(z.string()), whatsapp: z.string().nullable(), email: z.string().nullable() })
      .openapi({ description: 'What revealShopContact shows' }),
  })
  .openapi('MyShop');
export type MyShop = z.output<typeof myShop>;

export const createShop = operation({
  id: 'createShop',
  method: 'post',
  path: '/api/shops',
  tag: 'My shops',
  summary: 'Open a shop; for people who have proved a phone number. Without slug it is made of the name',
  access: 'user',
  switchedBy: 'shops',
  body: z.strictObject({ name: shopName, slug: newSlug.optional(), description: description.optional() }),
  response: { status: 201, body: myShop },
  errors: ['phone_needed'],
  idempotent: true,
});

export const listMyShops = operation({
  id: 'listMyShops',
  method: 'get',
  path: '/api/my/shops',
  tag: 'My shops',
  summary: 'The shops that the caller owns or works in, and those that invite them',
  access: 'user',
  query: z.strictObject({}),
  response: {
    status: 200,
    body: z
      .object({
        items: z.array(
          shopCard.extend({
            role: z.enum(shopRoles),
            state: z.enum(['open', 'closed']),
            sections: z.array(z.object({ id: z.uuid(), name: z.string() })),
          }),
        ),
        invitations: z.array(z.object({ id: z.uuid(), shop: shopCard, expiresAt: timestamp })),
      })
      .openapi('MyShops'),
  },
});

export const getMyShop = operation({
  id: 'getMyShop',
  method: 'get',
  path: '/api/my/shops/{slug}',
  tag: 'My shops',
  summary: 'A shop of the caller, open or closed, with what they alone see',
  access: 'owner',
  right: 'shop.change',
  params: shopParams,
  query: z.strictObject({}),
  response: { status: 200, body: myShop },
});

const newPlace = z
  .strictObject({
    placeId: slugPath,
    address: line(0, longestShopAddress).default(''),
    lat: z.number().min(26).max(31).nullable().default(null),
    lng: z.number().min(80).max(89).nullable().default(null),
  })
  .refine(({ lat, lng }) => (lat === null) === (lng === null), { ...fieldIssue('required'), path: ['lng'] });

const website = z
  .string()
  .max(200)
  .transform((value) => value.trim())
  .refine(isWebsite, fieldIssue('invalid_website'))
  .openapi({ type: 'string', maxLength: 200 });

function isWebsite(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && hostname.includes('.') && username === '' && password === '';
}

const pan = z
  .string()
  .max(20)
  .transform((value) => toLatinDigits(value).replace(/[\s-]/g, ''))
  .refine((value) => /^\d{9}$/.test(value), fieldIssue('invalid_pan'))
  .openapi({ type: 'string', pattern: '^\\d{9}$' });

const contactChange = z.strictObject({
  phones: z.array(phone).max(mostShopPhones),
  whatsapp: phone.nullable().default(null),
  email: email.nullable().default(null),
  website: website.nullable().default(null),
});

const businessChange = z.strictObject({
  registeredName: line(1, longestShopName).nullable().default(null),
  registrationNumber: line(1, 40).nullable().default(null),
  pan: pan.nullable().default(null),
  grievance: z
    .strictObject({
      name: line(1, longestShopName),
      phone: phone.nullable().default(null),
      email: email.nullable().default(null),
    })
    .refine((given) => given.phone !== null || given.email !== null, {
      ...fieldIssue('required'),
      path: ['phone'],
    })
    .nullable()
    .default(null),
});

const version = z
  .int()
  .min(1)
  .openapi({ description: 'As it was read: somebody else may have changed it since' });

export const updateShop = operation({
  id: 'updateShop',
  method: 'patch',
  path: '/api/shops/{slug}',
  tag: 'My shops',
  summary: 'Change what is sent of a shop. A slug it had before leads to it for good',
  access: 'owner',
  right: 'shop.change',
  params: shopParams,
  body: z.strictObject({
    version,
    name: shopName.optional(),
    slug: newSlug.optional(),
    description: description.optional(),
    hours: orNull(shopHours).optional(),
    places: z.array(newPlace).max(mostShopPlaces).optional(),
    contact: contactChange.optional(),
    business: businessChange.optional(),
    logoId: uuid.nullable().optional(),
    coverId: uuid.nullable().optional(),
  }),
  response: { status: 200, body: myShop },
  errors: ['conflict'],
  idempotent: true,
});

export const setShopSections = operation({
  id: 'setShopSections',
  method: 'put',
  path: '/api/shops/{slug}/sections',
  tag: 'My shops',
  summary: 'All sections of a shop, in order; listings of one that is left out stand in none',
  access: 'owner',
  right: 'shop.change',
  params: shopParams,
  body: z.strictObject({
    version,
    sections: z
      .array(z.strictObject({ id: uuid.optional(), name: line(1, longestSectionName) }))
      .max(mostSections),
  }),
  response: { status: 200, body: myShop },
  errors: ['conflict'],
  idempotent: true,
});

export const setShopAnnouncements = operation({
  id: 'setShopAnnouncements',
  method: 'put',
  path: '/api/shops/{slug}/announcements',
  tag: 'My shops',
  summary: 'All announcements of a shop, in order; those that are left out are gone',
  access: 'owner',
  right: 'shop.change',
  params: shopParams,
  body: z.strictObject({
    version,
    announcements: z
      .array(
        z
          .strictObject({ text: line(1, longestShopAnnouncement), from: day, until: day })
          .refine(({ from, until }) => from <= until, { ...fieldIssue('invalid_range'), path: ['until'] }),
      )
      .max(mostShopAnnouncements),
  }),
  response: { status: 200, body: myShop },
  errors: ['conflict'],
  idempotent: true,
});

export const myShopOperations = [
  createShop,
  listMyShops,
  getMyShop,
  updateShop,
  setShopSections,
  setShopAnnouncements,
] as const;
