'use client';

import type { RuleKind, RuleReason } from '@thulubazaar/contract';
import { formatNpr } from '@thulubazaar/nepal/money';
import { reasons as scamReasons } from '@thulubazaar/nepal/scams/reasons';
import { type Texts, useTexts } from '@/i18n/texts.tsx';

/** Why a rule found something, in words. */
export function ReasonText({ kind, reason }: { kind: RuleKind; reason: RuleReason }) {
  return <>{sentenceOf(useTexts(), kind, reason)}</>;
}

function sentenceOf({ lang, t }: Texts, kind: RuleKind, { matches, facts }: RuleReason): string {
  const number = (name: string) => Number(facts[name] ?? 0);
  switch (kind) {
    case 'words':
      return [...new Set(matches.map(({ text, term }) => text ?? term))].join(', ');
    case 'contacts_in_text':
      return [...new Set(matches.map(({ term }) => term))].map((term) => t(contactKey(term))).join(', ');
    case 'scam_phrases':
      return String(facts.reasons ?? '')
        .split(', ')
        .flatMap((name) => {
          const known = scamReasons.find((one) => one === name);
          return known ? [t(`rules.reasons_${known}`)] : [];
        })
        .join(', ');
    case 'first_listings':
      return t('rules.because_first_listings', { days: number('days'), shown: number('shown') });
    case 'price_off':
      return t('rules.because_price_off', {
        price: formatNpr(number('price'), lang),
        lower: formatNpr(number('lower'), lang),
        upper: formatNpr(number('upper'), lang),
      });
    case 'photo_of_another':
      return t('rules.because_photo_of_another', { percent: Math.round(number('likeness') * 100) });
    case 'nudity':
      return t('rules.because_nudity', {
        count: number('photos'),
        percent: Math.round(number('score') * 100),
      });
  }
}

const contactKeys = {
  phone: 'rules.contacts_phone',
  email: 'rules.contacts_email',
  link: 'rules.contacts_link',
  handle: 'rules.contacts_handle',
} as const;

function contactKey(term: string) {
  return contactKeys[term as keyof typeof contactKeys] ?? contactKeys.phone;
}
