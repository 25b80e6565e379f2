import type { Version } from './document.ts';

/** The texts that people agree to. Whoever changes what one of them says raises its number and sets the day, 15 days ahead. */
export const versions = {
  terms: { number: 1, validFrom: '2026-12-01' },
  privacy: { number: 1, validFrom: '2026-12-01' },
} as const satisfies Record<string, Version>;
