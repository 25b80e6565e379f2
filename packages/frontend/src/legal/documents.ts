import type { Lang } from '@thulubazaar/contract';
import { about as aboutEn } from './content/about-en.ts';
import { about as aboutNe } from './content/about-ne.ts';
import { contact as contactEn } from './content/contact-en.ts';
import { contact as contactNe } from './content/contact-ne.ts';
import { help as helpEn } from './content/help-en.ts';
import { help as helpNe } from './content/help-ne.ts';
import { privacy as privacyEn } from './content/privacy-en.ts';
import { privacy as privacyNe } from './content/privacy-ne.ts';
import { safety as safetyEn } from './content/safety-en.ts';
import { safety as safetyNe } from './content/safety-ne.ts';
import { terms as termsEn } from './content/terms-en.ts';
import { terms as termsNe } from './content/terms-ne.ts';
import type { Document } from './document.ts';

export type DocumentName = 'about' | 'contact' | 'help' | 'privacy' | 'safety' | 'terms';

/** The pages of words, in both languages. */
export const documents: Readonly<Record<DocumentName, Readonly<Record<Lang, Document>>>> = {
  about: { en: aboutEn, ne: aboutNe },
  contact: { en: contactEn, ne: contactNe },
  help: { en: helpEn, ne: helpNe },
  privacy: { en: privacyEn, ne: privacyNe },
  safety: { en: safetyEn, ne: safetyNe },
  terms: { en: termsEn, ne: termsNe },
};
