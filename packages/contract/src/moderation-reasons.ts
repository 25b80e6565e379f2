import type { Bilingual } from './errors.ts';

/**
 * Why a moderator decides against somebody, as the person is told it, in both languages. Codes are stable: what was decided
 * keeps its code, and people read today's sentence.
 */
export const moderationReasons = {
  scam: {
    en: 'It looks like an attempt to get money without giving anything for it.',
    ne: 'केही नदिई पैसा लिन खोजेजस्तो देखियो।',
  },
  forbidden: {
    en: 'What is offered may not be sold here, by law or by our rules.',
    ne: 'यो सामान कानुन वा हाम्रो नियमअनुसार यहाँ बेच्न मिल्दैन।',
  },
  fake: {
    en: 'The photos or words are of something else, or of somebody else.',
    ne: 'फोटो वा विवरण अर्कै सामान वा अर्कै व्यक्तिको हो।',
  },
  wrong_details: {
    en: 'The price, the category, the place or another detail is not right.',
    ne: 'मूल्य, वर्ग, ठाउँ वा अरू कुनै विवरण मिलेन।',
  },
  repeated: {
    en: 'The same thing is posted more than once.',
    ne: 'एउटै सामान एकभन्दा बढी पटक हालिएको छ।',
  },
  abuse: {
    en: 'It insults, threatens or troubles somebody.',
    ne: 'यसले कसैलाई गाली, धम्की वा दुःख दिन्छ।',
  },
  other: { en: 'It goes against the rules of ThuluBazaar.', ne: 'यो ठूलो बजारको नियमविपरीत छ।' },
} as const satisfies Record<string, Bilingual>;

export type ModerationReason = keyof typeof moderationReasons;
export const moderationReasonCodes = Object.keys(moderationReasons) as [
  ModerationReason,
  ...ModerationReason[],
];
