/**
 * Which version of a text that people agree to holds, and since when: a day in Kathmandu, which is its name where an agreement is
 * kept.
 */
export interface DocumentVersion {
  number: number;
  validFrom: string;
}

export const agreedDocuments = ['terms', 'privacy'] as const;
export type AgreedDocument = (typeof agreedDocuments)[number];

/** The texts that people agree to. Whoever changes what one of them says raises its number and sets the day, 15 days ahead. */
export const documentVersions: Readonly<Record<AgreedDocument, DocumentVersion>> = {
  terms: { number: 1, validFrom: '2026-12-01' },
  privacy: { number: 1, validFrom: '2026-12-01' },
};
