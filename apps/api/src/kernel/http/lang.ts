import type { Lang } from '@thulubazaar/contract';
import type { Request } from 'express';

/** The reader's language: Nepali when Accept-Language prefers it to English, else English. */
export function langOf(req: Request): Lang {
  const header = req.headers['accept-language'];
  if (!header) return 'en';
  return req.acceptsLanguages('en', 'ne') === 'ne' ? 'ne' : 'en';
}
