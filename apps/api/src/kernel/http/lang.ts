import type { Lang } from '@thulubazaar/contract';
import { preferredLang } from '@thulubazaar/contract/negotiation';
import type { Request } from 'express';

/** The reader's language: Nepali when Accept-Language prefers it to English, else English. */
export function langOf(req: Request): Lang {
  return preferredLang(req.headers['accept-language']);
}
