import { filtersOf } from '@thulubazaar/catalog/applies';
import { compiledMessages } from '@thulubazaar/messages/compiled';
import { createTranslate, type Texts } from '@thulubazaar/messages/create-translate';
import { expect, it } from 'vitest';
import { filterText } from './filter-text.ts';

const textsIn = (lang: Texts['lang']): Texts => ({ lang, t: createTranslate(lang, compiledMessages(lang)) });

function said(category: string, name: string, typed: string, lang: Texts['lang'] = 'en'): string {
  const id = name.split('.')[1];
  const attribute = filtersOf(category).find((one) => one.id === id);
  if (!attribute) throw new Error(`${category} is not filtered by ${name}`);
  return filterText(attribute, name, typed, category, textsIn(lang));
}

it('says choices and bounds with what they are of', () => {
  expect(said('mobiles/phones', 'attr.condition', 'new,used')).toBe('Condition: New, Used');
  expect(said('vehicles/motorbikes', 'attr.mileage.max', '५०,००० km')).toBe('Driven: up to 50,000 km');
});

it('says a model by its name, not as addresses have it, and one that is not in the catalogue as it stands', () => {
  expect(said('mobiles/phones', 'attr.model', 'samsung/galaxy-a04')).toBe('Samsung Galaxy A04');
  expect(said('mobiles/phones', 'attr.model', 'samsung,apple')).toBe('Samsung, Apple');
  expect(said('mobiles/phones', 'attr.model', 'samsung/of-2050')).toBe('Samsung of-2050');
});
