import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import http2 from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { jwtVerify } from 'jose';
import { bodyOf } from './listen.ts';

/** A notification as APNs takes it. */
interface ApnsNotification {
  token: string;
  headers: http2.IncomingHttpHeaders;
  /** What proved who sends. */
  bearer: string;
  payload: { aps: Record<string, unknown>; body: Record<string, unknown> };
}

/** What becomes of the next one in the place of being taken; `cut` once it has arrived, `goodbye` before it is looked at. */
type Reply = { status: number; reason: string; headers?: Record<string, string> } | 'cut' | 'goodbye';

/** Apple Push Notification service, over HTTP/2 without TLS. */
export interface ApnsServer {
  /** Variables by which an API sends to it. */
  env: Record<'APNS_URL' | 'APNS_SANDBOX_URL' | 'APNS_KEY' | 'APNS_KEY_ID' | 'APNS_TEAM_ID', string>;
  received: ApnsNotification[];
  /** Everything that arrived, taken or not. */
  arrived: number;
  /** Connections that were made. */
  connections: number;
  /** Tokens that are over. */
  unregistered: Set<string>;
  replies: Reply[];
  /** By which tokens of the sender grow old. */
  now: () => number;
  close(): Promise<void>;
}

const topic = 'com.thulubazaar.app';
const keyId = 'KEY7654321';
const team = 'ABCDE12345';
const hour = 3600;

/** What Apple would say of who sends; null where it is who it says it is. */
async function senderRefused(bearer: string, key: KeyObject, now: number): Promise<string | null> {
  try {
    const { payload, protectedHeader } = await jwtVerify(bearer, key, {
      algorithms: ['ES256'],
      issuer: team,
      requiredClaims: ['iat'],
    });
    if (protectedHeader.kid !== keyId) return 'InvalidProviderToken';
    const age = now / 1000 - (payload.iat ?? 0);
    return age > hour || age < -5 ? 'ExpiredProviderToken' : null;
  } catch {
    return 'InvalidProviderToken';
  }
}

/** What Apple would say of a request; null where it is as Apple wants it. */
function requestRefused(headers: http2.IncomingHttpHeaders, body: Buffer): string | null {
  const of = (name: string) => String(headers[name] ?? '');
  if (headers[':method'] !== 'POST') return 'MethodNotAllowed';
  if (!/^\/3\/device\/(?:[\da-f]{2}){32,100}$/.test(of(':path'))) return 'BadDeviceToken';
  if (of('apns-topic') !== topic) return 'DeviceTokenNotForTopic';
  if (of('apns-push-type') !== 'alert') return 'InvalidPushType';
  if (!/^(?:5|10)$/.test(of('apns-priority'))) return 'BadPriority';
  if (!/^\d{10}$/.test(of('apns-expiration'))) return 'BadExpirationDate';
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(of('apns-id'))) return 'BadMessageId';
  const collapse = Buffer.byteLength(of('apns-collapse-id'));
  if (collapse === 0 || collapse > 64) return 'BadCollapseId';
  return body.length > 4096 ? 'PayloadTooLarge' : null;
}

export async function startApns(): Promise<ApnsServer> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const state = {
    received: [] as ApnsNotification[],
    arrived: 0,
    connections: 0,
    unregistered: new Set<string>(),
    replies: [] as Reply[],
    now: Date.now,
  };
  const sockets = new Set<Socket>();
  const server = http2.createServer();
  server.on('connection', (socket: Socket) => {
    state.connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('stream', async (stream, headers) => {
    // Of a connection that is cut.
    stream.on('error', () => {});
    const answer = (status: number, reason?: string, more: Record<string, string> = {}) => {
      stream.respond({ ':status': status, 'apns-id': headers['apns-id'], ...more });
      stream.end(reason && JSON.stringify({ reason }));
    };
    // What is not looked at has nothing happen to it.
    if (state.replies[0] === 'goodbye') {
      state.replies.shift();
      stream.session?.goaway(http2.constants.NGHTTP2_NO_ERROR, (stream.id ?? 0) - 2);
      return;
    }
    const body = await bodyOf(stream);
    state.arrived += 1;
    const reply = state.replies.shift();
    if (reply === 'cut') {
      for (const socket of sockets) socket.resetAndDestroy();
      return;
    }
    if (reply && reply !== 'goodbye') return answer(reply.status, reply.reason, reply.headers);
    const bearer = String(headers.authorization ?? '').replace('bearer ', '');
    const who = await senderRefused(bearer, publicKey, state.now());
    if (who) return answer(403, who);
    const what = requestRefused(headers, body);
    if (what) return answer(what === 'PayloadTooLarge' ? 413 : 400, what);
    const token = String(headers[':path']).slice('/3/device/'.length);
    if (state.unregistered.has(token)) return answer(410, 'Unregistered');
    state.received.push({ token, headers, bearer, payload: JSON.parse(body.toString()) });
    return answer(200);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(state, {
    env: {
      APNS_URL: origin,
      APNS_SANDBOX_URL: origin,
      APNS_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      APNS_KEY_ID: keyId,
      APNS_TEAM_ID: team,
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}
