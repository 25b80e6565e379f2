import type { Parcel } from '../delivery.ts';

/** What a browser or an app is given of a notification; `id` is how it knows one that it has shown. */
export interface Payload {
  id: number;
  lang: Parcel['lang'];
  title: string;
  body: string;
  path: string;
  tag: string;
  urgency: Parcel['urgency'];
  action: Parcel['action'];
}

// Encrypted it must stay below the 4,096 bytes that every push service takes.
const longestBody = 600;

export function payloadOf(parcel: Parcel): string {
  const { id, lang, title, body, path, tag, urgency, action } = parcel;
  const payload: Payload = { id, lang, title, body: shortened(body), path, tag, urgency, action };
  return JSON.stringify(payload);
}

/** What is shown of a text: the rest is read where it leads. */
export function shortened(text: string, longest = longestBody): string {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
}
