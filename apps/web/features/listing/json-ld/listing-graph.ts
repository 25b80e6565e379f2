import { type SchemaKind, schemaKindOf } from '@thulubazaar/catalog/schema-kind';
import { structuredData } from '@thulubazaar/catalog/structured-data';
import type { Lang } from '@thulubazaar/contract';
import { categoryHref, pageHref } from '@thulubazaar/frontend/urls/links';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import type { BreadcrumbList, Graph, Thing } from 'schema-dts';
import type { Ad } from '@/data/api.ts';
import { pick } from '@/i18n/translate.ts';
import { jobPosting } from './job-posting.ts';
import { offerOf } from './offer.ts';

type Home = Extract<SchemaKind, { kind: 'home' }>;

/** What search engines read of a listing (schema.org): what it is, if they have a name for that, and the way to it. */
export function listingGraph(listing: Ad, lang: Lang, publicUrl: string): Graph {
  const thing = thingOf(listing, lang, publicUrl);
  const crumbs = breadcrumbs(listing, lang, publicUrl);
  return { '@context': 'https://schema.org', '@graph': thing ? [thing, crumbs] : [crumbs] };
}

function thingOf(listing: Ad, lang: Lang, publicUrl: string): Thing | null {
  const { category } = listing;
  const kind = schemaKindOf(category.id);
  if (kind.kind === 'job') return jobPosting(listing, kind.overseas, lang, publicUrl);
  if (kind.kind === 'home') return homePage(listing, kind, lang, publicUrl);
  if (kind.kind === 'other') return null;
  const offers = offerOf(listing, lang, publicUrl);
  const described = { ...words(listing, lang, publicUrl), category: pick(category.name, lang) };
  if (kind.kind === 'service')
    return {
      '@type': kind.type,
      ...described,
      areaServed: pick(listing.place.label, lang),
      ...(offers ? { offers } : {}),
    };
  // A product without an offer is an error to search engines; one has to ask.
  if (!offers) return null;
  return {
    '@type': kind.type,
    ...described,
    ...structuredData(category.id, listing.attributes, lang),
    offers,
  };
}

function words({ title, description, path, photos }: Ad, lang: Lang, publicUrl: string) {
  return {
    name: title,
    description,
    url: publicUrl + pageHref(lang, path),
    ...(photos.length > 0 ? { image: photos.map((photo) => publicUrl + photoUrl(photo, 1280)) } : {}),
  };
}

/** A page about a place to live, work or build: what is known of it is of the place, what it costs of the page. */
function homePage(listing: Ad, { type, rent }: Home, lang: Lang, publicUrl: string): Thing {
  const { category, attributes, place, placeAncestors, publishedAt } = listing;
  const district = [...placeAncestors, place].find(({ level }) => level === 'district');
  const offers = offerOf(listing, lang, publicUrl, rent);
  return {
    '@type': 'RealEstateListing',
    ...words(listing, lang, publicUrl),
    inLanguage: lang,
    ...(publishedAt ? { datePosted: publishedAt } : {}),
    ...(offers ? { offers } : {}),
    mainEntity: {
      '@type': type,
      name: listing.title,
      address: {
        '@type': 'PostalAddress',
        addressLocality: pick(place.name, lang),
        ...(district ? { addressRegion: pick(district.name, lang) } : {}),
        addressCountry: 'NP',
      },
      ...structuredData(category.id, attributes, lang),
    },
  };
}

function breadcrumbs({ category, title, path }: Ad, lang: Lang, publicUrl: string): BreadcrumbList {
  const above = [category.parent, category].map(({ id, name }) => ({
    name: pick(name, lang),
    item: publicUrl + categoryHref(lang, id),
  }));
  const all = [...above, { name: title, item: publicUrl + pageHref(lang, path) }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: all.map((crumb, index) => ({ '@type': 'ListItem', position: index + 1, ...crumb })),
  };
}
