import type { QrContent } from '@thulubazaar/contract';
import { describeQr } from '@thulubazaar/nepal/describe-qr';
import { findContacts } from '@thulubazaar/nepal/find-contacts';

const longestLabel = 200;
const longestNetwork = 40;

/**
 * What is said under a photo of a code in it: whom it pays, which page it opens, or its text. No number of a phone is
 * kept: the photo shows what it shows, and the database holds none as it is.
 */
export function qrContentOf(code: string): QrContent {
  const payload = describeQr(code);
  if (payload.kind === 'payment') {
    const network = payload.network && clipped(payload.network, longestNetwork);
    return { kind: 'payment', label: clipped(withoutNumbers(payload.payee), longestLabel), network };
  }
  const label = payload.kind === 'link' ? payload.host : withoutNumbers(payload.text);
  return { kind: payload.kind, label: clipped(label, longestLabel), network: null };
}

function withoutNumbers(text: string): string {
  const phones = findContacts(text).filter(({ kind }) => kind === 'phone');
  return phones.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}•••${rest.slice(end)}`, text);
}

/** By characters, so that none is cut in half. */
function clipped(text: string, longest: number): string {
  return [...text].slice(0, longest).join('');
}
