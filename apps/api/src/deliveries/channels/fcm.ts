import { z } from 'zod';
import type { Config } from '../../kernel/config.ts';
import { type Answer, createPoster, jsonOf } from '../../kernel/messages/post.ts';
import type { Channel, Outcome, Parcel, ParcelAction } from '../delivery.ts';
import { fitting } from '../shortened.ts';
import { answered, noAnswer } from './answers.ts';
import { appleHeaders, applePayload, openingOf } from './apple-message.ts';
import { accessTokens } from './google-access.ts';
import { payloadOf } from './payload.ts';

type Fcm = NonNullable<Config['push']['fcm']>;

/** Firebase Cloud Messaging, HTTP v1: Android, and iOS through APNs. */
export function fcmChannel({ account, url }: Fcm): Channel & { close(): void } {
  const poster = createPoster();
  const token = accessTokens(account, poster);
  const endpoint = `${url}/v1/projects/${encodeURIComponent(account.project_id)}/messages:send`;
  return {
    name: 'fcm',
    showsOnce: true,
    send: async (parcel, to) => {
      if (!('target' in to)) return { result: 'dead', reason: 'no token' };
      let bearer: string;
      try {
        bearer = await token.get();
      } catch (error) {
        // Nothing of the message has left.
        return { result: 'refused', reason: error instanceof Error ? error.message : 'no access token' };
      }
      try {
        const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
        const { address } = to.target;
        const message =
          to.presents && parcel.action
            ? presentedMessage(parcel, parcel.action, address)
            : messageOf(parcel, address);
        const answer = await poster.post(endpoint, headers, JSON.stringify(message));
        if (answer.status === 401) token.forget();
        return outcomeOf(answer);
      } catch (error) {
        return noAnswer(error);
      }
    },
    close: () => poster.close(),
  };
}

const mostBytes = 4096;

function bytesOf(...told: Record<string, string>[]): number {
  const pairs = told.flatMap((each) => Object.entries(each));
  return pairs.reduce((sum, pair) => sum + Buffer.byteLength(pair.join('')), 0);
}

/** As Firebase takes it, 4,096 bytes at most: what is too much is left out of the text. */
export function messageOf(parcel: Parcel, token: string) {
  return fitting(parcel.body, (body) => wholeMessage({ ...parcel, body }, token), {
    most: mostBytes,
    // On Android `data` of its own takes the place of what all phones get.
    bytesOf: ({ message: { notification, data, android } }) =>
      bytesOf(notification, { ...data, ...android.data }),
  });
}

/**
 * A message as the API takes it: text for the phone to show, and data by which the app knows what it has shown and what to open.
 * expo-notifications gives an app what stands under `body`: an object on iOS, on Android the JSON of one.
 */
function wholeMessage(parcel: Parcel, token: string) {
  const { title, body, tag, ttl, urgency, id, path, group, badge } = parcel;
  const high = urgency === 'high';
  const opening = openingOf(parcel);
  const data = { id: String(id), path, group, payload: payloadOf(parcel) };
  return {
    message: {
      token,
      notification: { title, body },
      data,
      android: {
        priority: high ? 'HIGH' : 'NORMAL',
        ttl: `${ttl}s`,
        // In the place of what all phones get: there `body` would meet that of iOS.
        data: {
          ...data,
          tag,
          body: JSON.stringify(opening),
          ...(badge !== null && { badge: String(badge) }),
        },
        // One that is shown gives way to a later one of its tag. There is no collapse_key: of what waits for a phone that is off Firebase keeps
        // four of them, whichever (https://firebase.google.com/docs/cloud-messaging/customize-messages/collapsible-message-types).
        notification: { tag, channel_id: group, ...(badge !== null && { notification_count: badge }) },
      },
      apns: { headers: appleHeaders(parcel), payload: applePayload(parcel) },
    },
  };
}

/**
 * A message that the app on Android shows by itself: data alone, since Firebase shows what is more than that, and knows no buttons.
 *
 * The keys are those of expo-notifications 56.0.25, android/src/main/java/expo/modules/notifications: `title`, `message`, `categoryId`, `badge` and
 * `body` (JSON, what the app is given) in notifications/model/NotificationData.kt; `channelId` in
 * notifications/model/triggers/FirebaseNotificationTrigger.kt; `tag`, by which one takes the place of another, in
 * service/delegates/FirebaseMessagingDelegate.kt. Without `title` and `message` nothing would be shown
 * (service/delegates/ExpoHandlingDelegate.kt). `sound` and `vibrate` stay away: what the channel says holds, as with what Firebase shows.
 *
 * Of high priority: the app has to be started to show it, which a phone that dozes puts off else; whether it rings is the channel's.
 * Firebase takes 4,096 bytes of keys and values, and no key `from`, `message_type` or one that begins with `google` or `gcm`
 * (https://firebase.google.com/docs/cloud-messaging/customize-messages/set-message-type): the text is cut, all else is short.
 */
export function presentedMessage(parcel: Parcel, action: ParcelAction, token: string) {
  const { title, tag, ttl, group, badge } = parcel;
  const dataWith = (message: string) => ({
    title,
    message,
    channelId: group,
    categoryId: action.do,
    tag,
    body: JSON.stringify(openingOf(parcel)),
    ...(badge !== null && { badge: String(badge) }),
  });
  const data = fitting(parcel.body, dataWith, { most: mostBytes, bytesOf });
  return { message: { token, data, android: { priority: 'HIGH', ttl: `${ttl}s` } } };
}

const failure = z.object({
  error: z.object({
    status: z.string(),
    details: z.array(z.object({ errorCode: z.string().optional() })).optional(),
  }),
});
const success = z.object({ name: z.string() });

function outcomeOf(answer: Answer): Outcome {
  if (answer.status === 200) {
    const read = success.safeParse(jsonOf(answer));
    return { result: 'sent', ...(read.success && { providerId: read.data.name.slice(-200) }) };
  }
  const read = failure.safeParse(jsonOf(answer));
  const code = read.success
    ? (read.data.error.details?.find(({ errorCode }) => errorCode)?.errorCode ?? read.data.error.status)
    : String(answer.status);
  if (code === 'UNREGISTERED' || code === 'SENDER_ID_MISMATCH' || code === 'NOT_FOUND')
    return { result: 'dead', reason: code };
  // The token of this server was refused, not the message.
  if (answer.status === 401) return { result: 'refused', reason: code };
  return answered(answer, code);
}
