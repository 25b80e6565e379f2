import { compiledMessages } from '@thulubazaar/messages/compiled';
import type { Texts } from '@thulubazaar/messages/create-translate';
import { createTranslate } from '@thulubazaar/messages/create-translate';
import { expect, it } from 'vitest';
import { changedFields } from './changed-fields.ts';

const texts = (lang: 'en' | 'ne'): Texts => ({ lang, t: createTranslate(lang, compiledMessages(lang)) });

it('names what an edit changed, fields of the category by their own names', () => {
  const changed = ['title', 'photoIds', 'attributes.mileage', 'attributes.of-a-later-release', 'priceGiven'];
  expect(changedFields(changed, texts('en'))).toEqual(['title', 'photos', 'Driven']);
  expect(changedFields(changed, texts('ne'))).toHaveLength(3);
  expect(changedFields(['attributes'], texts('en'))).toEqual(['details']);
});
