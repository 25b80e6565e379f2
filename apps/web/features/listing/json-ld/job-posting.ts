import { countryOfWork } from '@thulubazaar/catalog/country-of-work';
import type { PriceUnit } from '@thulubazaar/catalog/price-units';
import { structuredData } from '@thulubazaar/catalog/structured-data';
import type { Lang } from '@thulubazaar/contract';
import type { JobPosting, MonetaryAmount, Place } from 'schema-dts';
import type { Ad } from '@/data/api.ts';
import { pick } from '@/i18n/translate.ts';
import { sellerOf } from './offer.ts';

// What schema.org has of a posting; the rest of what a listing says of itself stands in its words.
const properties = [
  'employmentType',
  'totalJobOpenings',
  'experienceRequirements',
  'workHours',
  'jobBenefits',
];

const payUnits: Partial<Record<PriceUnit, string>> = {
  hour: 'HOUR',
  day: 'DAY',
  month: 'MONTH',
  year: 'YEAR',
};

function payOf({ price, priceUnit, currency, attributes: { salaryUpTo } }: Ad): MonetaryAmount | null {
  const unitText = payUnits[priceUnit];
  if (price === null || !unitText) return null;
  const isRange = typeof salaryUpTo === 'number' && salaryUpTo > price;
  const amount = isRange ? { minValue: price / 100, maxValue: salaryUpTo / 100 } : { value: price / 100 };
  const value = { '@type': 'QuantitativeValue', ...amount, unitText } as const;
  return { '@type': 'MonetaryAmount', currency, value };
}

/** Where the work is: abroad only the country is known, and the place of the listing is that of the agency. */
function workplace(listing: Ad, overseas: boolean, lang: Lang): Place | null {
  const { category, attributes, place, placeAncestors } = listing;
  if (!overseas) {
    const district = [...placeAncestors, place].find(({ level }) => level === 'district');
    return {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressLocality: pick(place.name, lang),
        ...(district ? { addressRegion: pick(district.name, lang) } : {}),
        addressCountry: 'NP',
      },
    };
  }
  const country = countryOfWork(category.id, attributes);
  return country
    ? { '@type': 'Place', address: { '@type': 'PostalAddress', addressCountry: country } }
    : null;
}

/** A listing for work. One that is taken, or that does not say where, is no posting. */
export function jobPosting(listing: Ad, overseas: boolean, lang: Lang, publicUrl: string): JobPosting | null {
  const { title, description, publishedAt, state, category, attributes } = listing;
  const jobLocation = workplace(listing, overseas, lang);
  if (state !== 'live' || !publishedAt || !jobLocation) return null;
  const said = Object.entries(structuredData(category.id, attributes, lang));
  const baseSalary = payOf(listing);
  const until = attributes.applyBefore;
  return {
    '@type': 'JobPosting',
    title,
    description,
    datePosted: publishedAt.slice(0, 10),
    ...(typeof until === 'string' ? { validThrough: until } : {}),
    industry: pick(category.name, lang),
    hiringOrganization: sellerOf(listing, lang, publicUrl),
    jobLocation,
    applicantLocationRequirements: { '@type': 'Country', name: 'Nepal' },
    ...(baseSalary ? { baseSalary } : {}),
    ...Object.fromEntries(said.filter(([property]) => properties.includes(property))),
  };
}
