import { importPKCS8, SignJWT } from 'jose';
import { z } from 'zod';
import type { Config } from '../../kernel/config.ts';
import type { Channel, Outcome, Parcel } from '../delivery.ts';
import { answered, noAnswer } from './answers.ts';
import { payloadOf } from './payload.ts';
import { type Answer, createPoster, type Poster } from './post.ts';

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
        const answer = await poster.post(
          endpoint,
          headers,
          JSON.stringify(messageOf(parcel, to.target.address)),
        );
        if (answer.status === 401) token.forget();
        return outcomeOf(answer);
      } catch (error) {
        return noAnswer(error);
      }
    },
    close: () => poster.close(),
  };
}

/** A message as the API takes it: text for the phone to show, and data by which the app knows what it has shown. */
export function messageOf(parcel: Parcel, token: string) {
  const { title, body, tag, ttl, urgency, id, path } = parcel;
  const high = urgency === 'high';
  return {
    message: {
      token,
      notification: { title, body },
      data: { id: String(id), path, payload: payloadOf(parcel) },
      android: {
        priority: high ? 'HIGH' : 'NORMAL',
        ttl: `${ttl}s`,
        // One that waits for the phone gives way to a later one; one that is shown is replaced.
        collapse_key: tag,
        notification: { tag, channel_id: parcel.group },
      },
      apns: {
        headers: {
          'apns-collapse-id': tag.slice(0, 64),
          'apns-priority': high ? '10' : '5',
          'apns-expiration': String(Math.floor(Date.now() / 1000) + ttl),
        },
        payload: { aps: { sound: high ? 'default' : '', 'thread-id': parcel.group } },
      },
    },
  };
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
    const read = success.safeParse(json(answer.text));
    return { result: 'sent', ...(read.success && { providerId: read.data.name.slice(-200) }) };
  }
  const read = failure.safeParse(json(answer.text));
  const code = read.success
    ? (read.data.error.details?.find(({ errorCode }) => errorCode)?.errorCode ?? read.data.error.status)
    : String(answer.status);
  if (code === 'UNREGISTERED' || code === 'SENDER_ID_MISMATCH' || code === 'NOT_FOUND')
    return { result: 'dead', reason: code };
  // The token of this server was refused, not the message.
  if (answer.status === 401) return { result: 'refused', reason: code };
  return { ...answered(answer), reason: code } as Outcome;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const granted = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Access tokens of a service account (RFC 7523): one is kept until shortly before it ends, and asked for once. */
function accessTokens(account: Fcm['account'], poster: Poster) {
  let kept: { token: Promise<string>; until: number } | null = null;
  async function ask(): Promise<{ token: string; seconds: number }> {
    const key = await importPKCS8(account.private_key, 'RS256');
    const assertion = await new SignJWT({ scope: 'https://www.googleapis.com/auth/firebase.messaging' })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
      .setIssuer(account.client_email)
      .setAudience(account.token_uri)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(key);
    const form = new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion,
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await poster.post(account.token_uri, headers, form.toString());
    const read = granted.safeParse(json(answer.text));
    if (answer.status !== 200 || !read.success) throw new Error(`no access token: ${answer.status}`);
    return { token: read.data.access_token, seconds: read.data.expires_in };
  }
  return {
    get: (): Promise<string> => {
      if (kept && kept.until > Date.now()) return kept.token;
      const asked = ask();
      const mine = { token: asked.then(({ token }) => token), until: Date.now() + 60_000 };
      kept = mine;
      asked.then(
        ({ seconds }) => {
          mine.until = Date.now() + Math.max(30, seconds - 120) * 1000;
        },
        () => {
          if (kept === mine) kept = null;
        },
      );
      return mine.token;
    },
    forget: () => {
      kept = null;
    },
  };
}
