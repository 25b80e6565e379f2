import type { AttributeValues } from './attribute.ts';

/** Categories that are a country. */
const countries: Readonly<Record<string, string>> = {
  'overseas-jobs/malaysia': 'my',
  'overseas-jobs/japan': 'jp',
  'overseas-jobs/korea': 'kr',
};

/** The country of work abroad as ISO 3166 has it, `JP`: the category's, or what the listing says. Null where that is none. */
export function countryOfWork(categoryId: string, { country }: AttributeValues): string | null {
  const known = countries[categoryId] ?? country;
  return typeof known === 'string' && known !== 'other' ? known.toUpperCase() : null;
}
