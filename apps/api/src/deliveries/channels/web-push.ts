import { createHash } from 'node:crypto';
import webPush from 'web-push';
import type { Config } from '../../kernel/config.ts';
import { createPoster, type Poster } from '../../kernel/messages/post.ts';
import type { Channel, Outcome, Parcel } from '../delivery.ts';
import { answered, noAnswer } from './answers.ts';
import { payloadOf } from './payload.ts';
import { isPushEndpoint, publicLookup } from './push-endpoint.ts';

type PushConfig = Config['push'];
type Vapid = NonNullable<PushConfig['vapid']>;

/** A signature is good for so long, and made anew half-way: each costs as much as the message itself. */
const vapidSeconds = 12 * 3600;

/** Web Push (RFC 8030, 8188, 8291, 8292): encrypted for the browser, through whatever server its maker runs. */
export function webPushChannel({
  vapid,
  testOrigins,
}: PushConfig & { vapid: Vapid }): Channel & { close(): void } {
  const open = createPoster({ lookup: publicLookup });
  const local = createPoster();
  const authorizationOf = signing(vapid);
  return {
    name: 'web_push',
    showsOnce: true,
    send: async (parcel, to) => {
      if (!('target' in to) || !to.target.keys) return { result: 'dead', reason: 'no keys' };
      const { address, keys } = to.target;
      // Looked at again: what was allowed then need not be now.
      if (!isPushEndpoint(address, testOrigins)) return { result: 'dead', reason: 'endpoint not allowed' };
      const { origin } = new URL(address);
      const poster = testOrigins.includes(origin) ? local : open;
      const body = encrypted(parcel, keys);
      if (!body) return { result: 'dead', reason: 'keys not valid' };
      return post(poster, address, { ...headersOf(parcel), authorization: authorizationOf(origin) }, body);
    },
    close: () => {
      open.close();
      local.close();
    },
  };
}

function encrypted(parcel: Parcel, { p256dh, auth }: { p256dh: string; auth: string }): Buffer | null {
  try {
    return webPush.encrypt(p256dh, auth, payloadOf(parcel), 'aes128gcm').cipherText;
  } catch {
    return null;
  }
}

function headersOf({ tag, ttl, urgency }: Parcel): Record<string, string> {
  return {
    'content-type': 'application/octet-stream',
    'content-encoding': 'aes128gcm',
    ttl: String(ttl),
    urgency: { high: 'high', normal: 'normal', low: 'low' }[urgency],
    // Of those that wait for a phone to come back the last one of a topic is left.
    topic: createHash('sha256').update(tag).digest('base64url').slice(0, 32),
  };
}

async function post(
  poster: Poster,
  url: string,
  headers: Record<string, string>,
  body: Buffer,
): Promise<Outcome> {
  try {
    const answer = await poster.post(url, headers, body);
    const { status } = answer;
    if (status >= 200 && status < 300) {
      const { location } = answer.headers;
      return { result: 'sent', ...(location && { providerId: location.slice(-200) }) };
    }
    if (status === 404 || status === 410) return { result: 'dead', reason: String(status) };
    return answered(answer);
  } catch (error) {
    return noAnswer(error);
  }
}

function signing({ publicKey, privateKey, subject }: Vapid): (origin: string) => string {
  const made = new Map<string, { authorization: string; until: number }>();
  return (origin) => {
    const now = Date.now() / 1000;
    const kept = made.get(origin);
    if (kept && kept.until > now) return kept.authorization;
    const expires = Math.floor(now) + vapidSeconds;
    const { Authorization } = webPush.getVapidHeaders(
      origin,
      subject,
      publicKey,
      privateKey,
      'aes128gcm',
      expires,
    );
    if (made.size > 1000) made.clear();
    made.set(origin, { authorization: Authorization, until: now + vapidSeconds / 2 });
    return Authorization;
  };
}
