import { ApiError } from '@thulubazaar/client';
import type { Client } from '@thulubazaar/client/create-client';
import type { Lang, MyShop } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { isShopSlug, isSlugPath, isUuid } from '@thulubazaar/frontend/urls/slugs';
import { suggestPlaces } from '@/data/api.ts';
import { ownApi } from '@/data/own-api.ts';
import { seeOther } from '@/shell/see-other.ts';
import { signInFirst } from '@/shell/sign-in-first.ts';
import { handleFrom, hoursFrom, orNull, reading, type Said, sectionsFrom, spotFrom } from './read-form.ts';

/** Where the page is that a form was on; with `part` it says what became of it. */
export function backTo(lang: Lang, slug: string | null, part: string, error?: ApiError): string {
  const query = new URLSearchParams();
  if (slug) query.set('shop', slug);
  query.set('part', part);
  if (!error) query.set('done', '1');
  else {
    query.set('problem', error.code);
    const fields = error.fields.map(({ field, code }) => `${field}:${code}`).join(',');
    if (fields) query.set('fields', fields);
  }
  return `${pageHref(lang, '/my/shop')}?${query}#${part}`;
}

interface Doing {
  api: Client;
  said: Said;
  slug: string;
  version: number;
}

const key = () => crypto.randomUUID();

function readShop({ api, slug }: Doing): Promise<MyShop> {
  return api('GET /api/my/shops/{slug}', { params: { slug } });
}

/** @returns the slug that the shop has by now */
async function update({ api, slug, version }: Doing, change: object): Promise<string> {
  const shop = await api('PATCH /api/shops/{slug}', {
    params: { slug },
    body: { version, ...change },
    key: key(),
  });
  return shop.slug;
}

const placesOf = (shop: MyShop) =>
  shop.places.map(({ place, address, lat, lng }) => ({ placeId: place.id, address, lat, lng }));

async function addPlace(doing: Doing): Promise<string> {
  const { said } = doing;
  const [where, chosen] = [said.one('where'), said.one('place')];
  const found = where === '' ? [] : await suggestPlaces(where, 5);
  // What was typed last counts where it is another place than the one that was chosen before.
  const placeId = isSlugPath(chosen) ? chosen : (found[0]?.id ?? 'nowhere');
  const spot = spotFrom(said.one('spot')) ?? { lat: null, lng: null };
  const places = [...placesOf(await readShop(doing)), { placeId, address: said.one('address'), ...spot }];
  return update(doing, { places });
}

async function announce(
  { api, slug, version }: Doing,
  announcements: { text: string; from: string; until: string }[],
) {
  await api('PUT /api/shops/{slug}/announcements', {
    params: { slug },
    body: { version, announcements },
    key: key(),
  });
}

const announcementsOf = (shop: MyShop) =>
  shop.announcements.map(({ id, text, from, until }) => ({ id, text, from, until }));

/** What each form does; where it answers a slug, the shop has that one now. */
const deeds: Record<string, (doing: Doing) => Promise<unknown>> = {
  basic: (doing) => {
    const { said } = doing;
    return update(doing, {
      name: said.one('name'),
      slug: said.one('slug'),
      description: said.one('description'),
    });
  },
  hours: async (doing) => update(doing, { hours: hoursFrom(doing.said, await readShop(doing)) }),
  addPlace,
  removePlace: async (doing) => {
    const at = Number(doing.said.one('at'));
    return update(doing, { places: placesOf(await readShop(doing)).filter((_, index) => index !== at) });
  },
  contact: (doing) => {
    const { said } = doing;
    const contact = {
      phones: said.all('phone').filter((phone) => phone !== ''),
      whatsapp: orNull(said.one('whatsapp')),
      email: orNull(said.one('email')),
      website: orNull(said.one('website')),
    };
    return update(doing, { contact });
  },
  business: (doing) => {
    const { said } = doing;
    const [name, phone, email] = [
      said.one('grievanceName'),
      said.one('grievancePhone'),
      said.one('grievanceEmail'),
    ];
    const grievance = [name, phone, email].every((text) => text === '')
      ? null
      : { name, phone: orNull(phone), email: orNull(email) };
    const business = {
      registeredName: orNull(said.one('registeredName')),
      registrationNumber: orNull(said.one('registrationNumber')),
      pan: orNull(said.one('pan')),
      grievance,
    };
    return update(doing, { business });
  },
  addAnnouncement: async (doing) => {
    const { said } = doing;
    const added = { text: said.one('text'), from: said.one('from'), until: said.one('until') };
    const kept = announcementsOf(await readShop(doing)).map(({ id, ...each }) => each);
    await announce(doing, [...kept, added]);
  },
  removeAnnouncement: async (doing) => {
    const gone = doing.said.one('id');
    const kept = announcementsOf(await readShop(doing)).filter(({ id }) => id !== gone);
    await announce(
      doing,
      kept.map(({ id, ...each }) => each),
    );
  },
  sections: async ({ api, slug, version, said }) => {
    await api('PUT /api/shops/{slug}/sections', {
      params: { slug },
      body: { version, sections: sectionsFrom(said) },
      key: key(),
    });
  },
  listing: async ({ api, said }) => {
    const params = { id: Number(said.one('listing')) || 0 };
    if (said.one('to') === 'sold')
      await api('POST /api/ads/{id}/state', { params, body: { to: 'sold' }, key: key() });
    else await api('POST /api/ads/{id}/confirm', { params, key: key() });
  },
  invite: async ({ api, slug, said }) => {
    await api('POST /api/shops/{slug}/invitations', {
      params: { slug },
      body: { handle: handleFrom(said.one('handle')) },
    });
  },
  withdraw: ({ api, slug, said }) =>
    api('DELETE /api/shops/{slug}/invitations/{handle}', { params: { slug, handle: said.one('handle') } }),
  removeMember: ({ api, slug, said }) =>
    api('DELETE /api/shops/{slug}/members/{handle}', { params: { slug, handle: said.one('handle') } }),
  transfer: async ({ api, slug, said }) => {
    await api('POST /api/shops/{slug}/transfer', { params: { slug }, body: { handle: said.one('handle') } });
  },
  close: async ({ api, slug }) => {
    await api('POST /api/shops/{slug}/close', { params: { slug } });
  },
  reopen: async ({ api, slug }) => {
    await api('POST /api/shops/{slug}/reopen', { params: { slug } });
  },
};

/** Opens a shop, or answers an invitation: what is of no shop of one's own yet. @returns where it leads */
async function withoutShop(api: Client, said: Said, lang: Lang): Promise<string | null> {
  const id = said.one('invitation');
  if (said.one('do') === 'answer' && isUuid(id)) {
    const params = { id };
    if (said.one('answer') !== 'accept') {
      await api('DELETE /api/my/shop-invitations/{id}', { params });
      return pageHref(lang, '/my/shop');
    }
    const { slug } = await api('POST /api/my/shop-invitations/{id}/accept', { params });
    return `${pageHref(lang, '/my/shop')}?shop=${slug}`;
  }
  if (said.one('do') !== 'create') return null;
  const [slug, description] = [said.one('slug'), said.one('description')];
  const body = { name: said.one('name'), ...(slug && { slug }), ...(description && { description }) };
  const shop = await api('POST /api/shops', { body, key: key() });
  return `${pageHref(lang, '/my/shop')}?shop=${shop.slug}`;
}

/** Where a refusal leads: to sign in, or back to the form with the reason. */
export function refused(lang: Lang, slug: string | null, part: string, error: unknown): Response {
  if (!(error instanceof ApiError)) throw error;
  const here = pageHref(lang, '/my/shop');
  if (error.status === 401) return signInFirst(lang, slug ? `${here}?shop=${slug}` : here);
  return seeOther(backTo(lang, slug, part, error));
}

/** Does what a form of one's own shops says, and leads back to it. */
export async function takeForm(lang: Lang, form: FormData): Promise<Response> {
  const said = reading(form);
  const part = /^[a-z]{1,20}$/.test(said.one('part')) ? said.one('part') : 'basic';
  const slug = isShopSlug(said.one('shop')) ? said.one('shop') : null;
  try {
    const api = await ownApi();
    if (slug === null) {
      const next = await withoutShop(api, said, lang);
      return next === null ? new Response(null, { status: 400 }) : seeOther(next);
    }
    const name = said.one('do');
    const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
    if (!deed) return new Response(null, { status: 400 });
    const now = await deed({ api, said, slug, version: Number(said.one('version')) || 1 });
    return seeOther(backTo(lang, typeof now === 'string' ? now : slug, part));
  } catch (error) {
    return refused(lang, slug, part, error);
  }
}
