import {
  createDecipheriv,
  createECDH,
  createHmac,
  createPublicKey,
  type ECDH,
  randomBytes,
} from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { jwtVerify } from 'jose';
import { bodyOf, listen } from './listen.ts';

/** What a browser that subscribed got, as its push service handed it over. */
export interface Received {
  /** Which subscription. */
  name: string;
  payload: {
    id: number;
    title: string;
    body: string;
    path: string;
    tag: string;
    lang: string;
    action: null | { do: string; label: string; token: string };
  };
  ttl: string;
  urgency: string;
  topic: string;
}

type Reply = { status: number; headers?: Record<string, string> } | 'hang-up';

/** A push service of a browser's maker, and the browsers behind it: it checks VAPID, they decrypt. */
export interface PushService {
  origin: string;
  received: Received[];
  /** What the next requests are answered, one each; then 201. */
  replies: Reply[];
  /** Called before a request is answered, while nothing of it is known to the sender. */
  onRequest: ((received: Received) => void | Promise<void>) | null;
  subscribe(name: string): { channel: 'web_push'; address: string; keys: { p256dh: string; auth: string } };
  close(): Promise<void>;
}

interface Browser {
  keys: ECDH;
  auth: Buffer;
}

/**
 * @param vapidKey the public key that requests must be signed with
 * @param port where it listens; a free one when it is left out
 */
export async function startPushService(vapidKey: string, port = 0): Promise<PushService> {
  const browsers = new Map<string, Browser>();
  const service: Omit<PushService, 'origin' | 'close'> = {
    received: [],
    replies: [],
    onRequest: null,
    subscribe: (name) => {
      const keys = createECDH('prime256v1');
      keys.generateKeys();
      const auth = randomBytes(16);
      browsers.set(name, { keys, auth });
      return {
        channel: 'web_push',
        address: `${opened.origin}/push/${name}`,
        keys: { p256dh: keys.getPublicKey('base64url'), auth: auth.toString('base64url') },
      };
    },
  };
  const server = createServer(async (req, res) => {
    const body = await bodyOf(req);
    const name = req.url?.split('/').at(-1) ?? '';
    const browser = browsers.get(name);
    if (!(await isSigned(req, vapidKey, opened.origin))) return void res.writeHead(403).end();
    if (!browser) return void res.writeHead(410).end();
    const { ttl = '', urgency = '', topic = '' } = req.headers as Record<string, string>;
    const payload = JSON.parse(decrypted(browser, body).toString());
    const received = { name, payload, ttl, urgency, topic };
    const reply = service.replies.shift() ?? { status: 201 };
    if (reply === 'hang-up' || reply.status < 300) service.received.push(received);
    await service.onRequest?.(received);
    if (reply === 'hang-up') return void req.socket.destroy();
    res
      .writeHead(reply.status, {
        location: `${opened.origin}/m/${service.received.length}`,
        ...reply.headers,
      })
      .end();
  });
  const opened = await listen(server, port);
  return Object.assign(service, opened);
}

/** Whether a request is signed as RFC 8292 wants it, for this service. */
async function isSigned(req: IncomingMessage, vapidKey: string, origin: string): Promise<boolean> {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(\S+)$/.exec(req.headers.authorization ?? '') ?? [];
  if (key !== vapidKey) return false;
  const point = Buffer.from(key, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  return jwtVerify(token, publicKey, { audience: origin, algorithms: ['ES256'] })
    .then(
      ({ payload }) =>
        /^(mailto|https):/.test(payload.sub ?? '') && (payload.exp ?? 0) < Date.now() / 1000 + 24 * 3600,
    )
    .catch(() => false);
}

const hmac = (key: Buffer, ...parts: (Buffer | string)[]) => {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
};

/** RFC 8188 (aes128gcm) with the keys of RFC 8291. */
function decrypted({ keys, auth }: Browser, body: Buffer): Buffer {
  const salt = body.subarray(0, 16);
  const sender = body.subarray(21, 21 + body.readUInt8(20));
  const sealed = body.subarray(21 + sender.length);
  const shared = hmac(auth, keys.computeSecret(sender));
  const material = hmac(shared, 'WebPush: info\0', keys.getPublicKey(), sender, '\x01');
  const pseudo = hmac(salt, material);
  const key = hmac(pseudo, 'Content-Encoding: aes128gcm\0\x01').subarray(0, 16);
  const nonce = hmac(pseudo, 'Content-Encoding: nonce\0\x01').subarray(0, 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return plain.subarray(0, plain.lastIndexOf(2));
}
