import { structuredData, unitPrice } from '@thulubazaar/catalog/structured-data';
import type { Lang } from '@thulubazaar/contract';
import type { Ad } from '@/data/api.ts';
import { webConfig } from '@/data/config.ts';
import { pick } from '@/i18n/translate.ts';
import { categoryHref, pageHref } from '@/urls/links.ts';
import { photoUrl } from '@/urls/photo-urls.ts';

/** What search engines read of a listing (schema.org). */
export function ListingJsonLd({ listing, lang }: { listing: Ad; lang: Lang }) {
  const { publicUrl } = webConfig();
  const { category, price, attributes, seller } = listing;
  const crumbs = [category.parent, category].map(({ id, name }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: pick(name, lang),
    item: publicUrl + categoryHref(lang, id),
  }));
  const product = {
    '@type': 'Product',
    name: listing.title,
    description: listing.description,
    url: publicUrl + pageHref(lang, listing.path),
    category: pick(category.name, lang),
    ...(listing.photos.length > 0
      ? { image: listing.photos.map((photo) => publicUrl + photoUrl(photo, 1280)) }
      : {}),
    ...structuredData(category.id, attributes, lang),
    ...(price === null
      ? {}
      : {
          offers: {
            '@type': 'Offer',
            ...unitPrice(price, listing.priceUnit),
            availability: `https://schema.org/${listing.state === 'sold' ? 'SoldOut' : 'InStock'}`,
            areaServed: pick(listing.place.label, lang),
            seller: {
              '@type': seller.kind === 'shop' ? 'Organization' : 'Person',
              name: seller.name,
              url: publicUrl + pageHref(lang, seller.path),
            },
          },
        }),
  };
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [product, { '@type': 'BreadcrumbList', itemListElement: crumbs }],
  };
  // "<" is written as an escape, so that no text of a seller can end the script element.
  const json = JSON.stringify(graph).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making, escaped above
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
