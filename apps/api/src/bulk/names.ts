import { formOf } from '@thulubazaar/nepal/normalise';

/** A name as it is compared: in one script's digits, without case, spaces and what stands between words. */
export function nameKey(text: string): string {
  return formOf(text).replace(/[\s\-–—_./,;:()'"&|*]+/gu, '');
}
