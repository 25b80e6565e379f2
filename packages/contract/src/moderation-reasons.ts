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
  papers_unreadable: {
    en: 'A photo is not clear enough to read what the paper says.',
    ne: 'कागजातको फोटो प्रस्ट छैन, अक्षर पढ्न सकिएन।',
  },
  papers_incomplete: {
    en: 'A side or a page is missing, or it is another paper than the one that was asked for.',
    ne: 'कागजातको एक पाटो वा पाना छुटेको छ, वा मागिएको भन्दा अर्कै कागजात परेको छ।',
  },
  papers_other_name: {
    en: 'The papers have another name than the one that is shown on ThuluBazaar.',
    ne: 'कागजातको नाम र ठूलो बजारमा देखिने नाम मिलेन।',
  },
  papers_selfie: {
    en: 'The photo of you with the paper does not show both your face and the paper clearly.',
    ne: 'कागजात समाएको फोटोमा तपाईंको अनुहार र कागजात दुवै प्रस्ट देखिएनन्।',
  },
  papers_expired: { en: 'The paper is not valid any more.', ne: 'कागजातको म्याद सकिसकेको छ।' },
  papers_doubtful: {
    en: 'We could not make sure that the papers are genuine and yours.',
    ne: 'कागजात सक्कली र तपाईंकै हो भन्ने पक्का गर्न सकिएन।',
  },
  papers_misused: {
    en: 'The mark was used to mislead people.',
    ne: 'प्रमाणित चिनो देखाएर मानिसलाई झुक्याउने काम भयो।',
  },
} as const satisfies Record<string, Bilingual>;

export type ModerationReason = keyof typeof moderationReasons;
export const moderationReasonCodes = Object.keys(moderationReasons) as [
  ModerationReason,
  ...ModerationReason[],
];

/** Those that are of papers: why a verification is refused or revoked, and nothing else. */
export const paperReasons = [
  'papers_unreadable',
  'papers_incomplete',
  'papers_other_name',
  'papers_selfie',
  'papers_expired',
  'papers_doubtful',
  'papers_misused',
] as const satisfies readonly ModerationReason[];
export type PaperReason = (typeof paperReasons)[number];

export function isPaperReason(reason: ModerationReason): reason is PaperReason {
  return paperReasons.some((one) => one === reason);
}
