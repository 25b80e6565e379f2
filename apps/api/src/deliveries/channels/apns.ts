import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Config } from '../../kernel/config.ts';
import { type Answer, jsonOf } from '../../kernel/messages/post.ts';
import type { Channel, Outcome, Parcel, Target } from '../delivery.ts';
import { fitting } from '../shortened.ts';
import { answered, noAnswer } from './answers.ts';
import { providerTokens } from './apns-token.ts';
import { appleHeaders, applePayload } from './apple-message.ts';
import { createHttp2Poster } from './post-http2.ts';

type Apns = NonNullable<Config['push']['apns']>;

/**
 * Apple Push Notification service: iPhones, by the token that their app has of Apple.
 * https://developer.apple.com/documentation/usernotifications/sending-notification-requests-to-apns
 * @param now the clock by which tokens of the sender grow old
 */
export function apnsChannel(config: Apns, now: () => number = Date.now): Channel & { close(): void } {
  const poster = createHttp2Poster();
  const tokens = providerTokens(config, now);

  async function send(parcel: Parcel, deviceId: string, { address, apns }: Target): Promise<Outcome> {
    if (!apns) return { result: 'dead', reason: 'no app' };
    const url = `${config.origins[apns.sandbox ? 'sandbox' : 'production']}/3/device/${address}`;
    const headers = {
      ...appleHeaders(parcel),
      'apns-topic': apns.bundle,
      'apns-push-type': 'alert',
      'apns-id': idOf(parcel, deviceId),
      'content-type': 'application/json',
    };
    const body = bodyOf(parcel);
    const post = (token: string) => poster.post(url, { ...headers, authorization: `bearer ${token}` }, body);
    const token = await tokens.get();
    const answer = await post(token);
    if (reasonOf(answer) !== 'ExpiredProviderToken') return outcomeOf(answer);
    // The clocks differ, or this process slept. What was refused for its sender has not been taken.
    const another = await tokens.after(token);
    return outcomeOf(another ? await post(another) : answer);
  }

  return {
    name: 'apns',
    // Its name lets it take its own place on the phone, which rings again all the same.
    showsOnce: false,
    send: async (parcel, to) => {
      if (!('target' in to)) return { result: 'dead', reason: 'no token' };
      try {
        return await send(parcel, to.deviceId, to.target);
      } catch (error) {
        return noAnswer(error);
      }
    },
    close: () => poster.close(),
  };
}

/** The same of the same notification on the same device, so that Apple's logs show what came twice. */
function idOf({ id, tag }: Parcel, deviceId: string): string {
  const hex = createHash('sha256').update(`${id} ${tag} ${deviceId}`).digest('hex');
  // A UUID of one's own making (RFC 9562, version 8).
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

const mostBytes = 4096;

/** As Apple takes it, 4,096 bytes at most: what is too much is left out of the text. */
export function bodyOf(parcel: Parcel): string {
  const { aps, ...rest } = applePayload(parcel);
  return fitting(
    parcel.body,
    (body) => JSON.stringify({ aps: { alert: { title: parcel.title, body }, ...aps }, ...rest }),
    { most: mostBytes, bytesOf: Buffer.byteLength },
  );
}

const refusal = z.object({ reason: z.string().regex(/^\w{1,60}$/) });

function reasonOf(answer: Answer): string {
  const read = refusal.safeParse(jsonOf(answer));
  return read.success ? read.data.reason : String(answer.status);
}

/** Tokens that nothing will ever arrive by: of an app that is gone, of another app, of the other kind of build. */
const dead = new Set(['BadDeviceToken', 'DeviceTokenNotForTopic', 'Unregistered', 'ExpiredToken']);

function outcomeOf(answer: Answer): Outcome {
  if (answer.status === 200) {
    const id = answer.headers['apns-id'];
    return { result: 'sent', ...(typeof id === 'string' && { providerId: id.slice(-200) }) };
  }
  const reason = reasonOf(answer);
  if (answer.status === 410 || dead.has(reason)) return { result: 'dead', reason };
  // The token of this server was refused, not the message.
  if (answer.status === 403) return { result: 'refused', reason };
  return answered(answer, reason);
}
