/** What can be verified, and by which papers; without zod, for forms and apps. */

/** Who: a person, by a paper of the state with a photo of them holding it; or a business, by what registers it. */
export const verificationKinds = ['person', 'business'] as const;
export type VerificationKind = (typeof verificationKinds)[number];

/** Which paper a person shows. */
export const identityDocuments = ['citizenship', 'passport', 'licence'] as const;
export type IdentityDocument = (typeof identityDocuments)[number];

export const paperKinds = [
  'citizenship_front',
  'citizenship_back',
  'passport',
  'licence',
  'selfie',
  'registration',
  'pan',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** The photos that each takes, in the order in which they are asked for. */
export const papersOf = {
  citizenship: ['citizenship_front', 'citizenship_back', 'selfie'],
  passport: ['passport', 'selfie'],
  licence: ['licence', 'selfie'],
  business: ['registration', 'pan'],
} as const satisfies Record<IdentityDocument | 'business', readonly PaperKind[]>;

export const longestLegalName = 120;
export const longestIssuer = 60;
/** For how many years a mark is valid, and how many days before its end it can be asked for anew and one is reminded. */
export const verifiedYears = 2;
export const renewableDays = 60;
export const remindedDays = 30;
/** Days after a decision for which the papers are kept; and requests that somebody sends in thirty days. */
export const papersKeptDays = 90;
export const mostVerificationsAMonth = 3;
