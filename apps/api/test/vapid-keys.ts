import { generateKeyPairSync } from 'node:crypto';

/** A key of Web Push, as the variables of an API have it. */
export function vapidKeys() {
  const { x, y, d } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const half = (part: string | undefined) => Buffer.from(part ?? '', 'base64url');
  const publicKey = Buffer.concat([Buffer.from([4]), half(x), half(y)]).toString('base64url');
  return { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: d ?? '' };
}
