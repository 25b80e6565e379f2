import { attributeById } from '@thulubazaar/catalog/attributes';
import { valueText } from '@thulubazaar/catalog/describe';
import { isFilterParam } from '@thulubazaar/catalog/filters';
import type { Bilingual, SavedQuery } from '@thulubazaar/contract';
import type { Reference } from '../reference/reference.ts';
import { priceLabel } from '../search/chips.ts';

const privateSellers = { en: 'private sellers only', ne: 'व्यक्तिगत विक्रेता मात्र' };
const languages = ['en', 'ne'] as const;

function attributeTexts(query: SavedQuery): Bilingual[] {
  return Object.entries(query).flatMap(([name, value]) => {
    const attribute = isFilterParam(name) ? attributeById(name.split('.')[1] ?? '') : undefined;
    if (!attribute || value === undefined) return [];
    const said = [value].flat().join(',');
    const text = (lang: 'en' | 'ne') => {
      const label = attribute.label[lang];
      if (attribute.kind !== 'number')
        return valueText(attribute, attribute.kind === 'flag' ? said === 'true' : said.split(','), lang);
      const number = valueText(attribute, Number(said), lang);
      return `${label} ${name.endsWith('.min') ? '≥' : '≤'} ${number}`;
    };
    return [{ en: text('en'), ne: text('ne') }];
  });
}

/** What a search asks for, in both languages: its words, then its filters. */
export function labelOf(reference: Reference, query: SavedQuery, seller: string | null): Bilingual {
  const { q, category, place, minPrice, maxPrice } = query;
  const same = (text: string) => ({ en: text, ne: text });
  const named = [reference.categories.get(category ?? '')?.name, reference.places.get(place ?? '')?.name];
  const isPriced = minPrice !== undefined || maxPrice !== undefined;
  const parts = [
    ...(q ? [same(q)] : []),
    ...named.filter((name) => name !== undefined),
    ...(seller ? [same(seller)] : []),
    ...(isPriced ? [priceLabel({ min: minPrice ?? null, max: maxPrice ?? null })] : []),
    ...attributeTexts(query),
    ...(query.sellerKind ? [privateSellers] : []),
  ];
  const [en, ne] = languages.map((lang) => parts.map((part) => part[lang]).join(' · '));
  return { en: en ?? '', ne: ne ?? '' };
}
