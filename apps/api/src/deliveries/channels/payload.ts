import type { Parcel } from '../delivery.ts';
import { fitting } from '../shortened.ts';

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

/** What is left of the 4,096 bytes that every push service takes once it is encrypted (RFC 8291, 4). */
const mostBytes = 3993;

/** For a browser, at most as long as push services take it. */
export function payloadOf(parcel: Parcel): string {
  const { id, lang, title, path, tag, urgency, action } = parcel;
  return fitting(
    parcel.body,
    (body) => JSON.stringify({ id, lang, title, body, path, tag, urgency, action } satisfies Payload),
    { most: mostBytes, bytesOf: Buffer.byteLength },
  );
}
