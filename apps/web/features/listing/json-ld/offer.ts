import { unitPrice } from '@thulubazaar/catalog/structured-data';
import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import type { Offer, Organization, Person } from 'schema-dts';
import type { Ad } from '@/data/api.ts';
import { pick } from '@/i18n/translate.ts';

/** Who sells, with their page here. */
export function sellerOf({ seller }: Ad, lang: Lang, publicUrl: string): Organization | Person {
  const url = publicUrl + pageHref(lang, seller.path);
  return seller.kind === 'shop'
    ? { '@type': 'Organization', name: seller.name, url }
    : { '@type': 'Person', name: seller.name, url };
}

/** What it costs; a price for a month, an aana or a kilo says so, and is never a whole. Null where one has to ask. */
export function offerOf(listing: Ad, lang: Lang, publicUrl: string, rent = false): Offer | null {
  const { price, priceUnit, state, place, path } = listing;
  if (price === null) return null;
  return {
    '@type': 'Offer',
    url: publicUrl + pageHref(lang, path),
    ...unitPrice(price, priceUnit),
    businessFunction: { '@id': `http://purl.org/goodrelations/v1#${rent ? 'LeaseOut' : 'Sell'}` },
    availability: state === 'sold' ? 'https://schema.org/SoldOut' : 'https://schema.org/InStock',
    areaServed: pick(place.label, lang),
    seller: sellerOf(listing, lang, publicUrl),
  };
}
