import type { RuleParams } from '@thulubazaar/contract';
import { contactsInText } from './contacts-in-text.ts';
import { firstListings } from './first-listings.ts';
import type { Finder } from './kind.ts';
import { nudity } from './nudity.ts';
import { photoOfAnother } from './photo-of-another.ts';
import { priceOff } from './price-off.ts';
import { scamPhrases } from './scam-phrases.ts';
import { words } from './words.ts';

/** Makes of what a rule says what finds it. */
export function finderOf(params: RuleParams): Finder {
  switch (params.kind) {
    case 'words':
      return words(params);
    case 'contacts_in_text':
      return contactsInText(params);
    case 'scam_phrases':
      return scamPhrases(params);
    case 'first_listings':
      return firstListings(params);
    case 'price_off':
      return priceOff(params);
    case 'photo_of_another':
      return photoOfAnother(params);
    case 'nudity':
      return nudity(params);
  }
}
