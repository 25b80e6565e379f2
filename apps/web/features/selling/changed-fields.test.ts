import { compiledMessages } from '@thulubazaar/messages/compiled';
import { createTranslate } from '@thulubazaar/messages/create-translate';
import { expect, it } from 'vitest';
import type { Texts } from '@/i18n/texts.tsx';
import { changedFields } from './changed-fields.ts';

const texts = (lang: 'en' | 'ne'): Texts => ({ lang, t: createTranslate(lang, compiledMessages(lang)) });

it('names what an edit changed, fields of the category by their own names', () => {
  const changed = ['title', 'photoIds', 'attributes.mileage', 'attributes.of-a-later-release', 'priceGiven'];
  expect(changedFields(changed, texts('en'))).toEqual(['title', 'photos', 'Driven']);
  expect(changedFields(changed, texts('ne'))).toHaveLength(3);
  expect(changedFields(['attributes'], texts('en'))).toEqual(['details']);
});
