import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { jwtVerify } from 'jose';
import { bodyOf, listen } from './listen.ts';

/** A message as FCM takes it. */
interface FcmMessage {
  token: string;
  notification?: { title: string; body: string };
  data: Record<string, string>;
  android: {
    priority: string;
    ttl: string;
    data?: Record<string, string>;
    notification?: { tag: string; channel_id: string; notification_count?: number };
  };
  apns?: {
    headers: Record<string, string>;
    payload: { aps: Record<string, unknown>; body: Record<string, unknown> };
  };
}

/** What Firebase does not take: more than 4,096 bytes of text and data, what is no text, names of its own. */
function isRefused({ notification, data, android }: FcmMessage): boolean {
  const entries = [...Object.entries({ ...data, ...android.data }), ...Object.entries(notification ?? {})];
  const bytes = entries.reduce((sum, [key, value]) => sum + Buffer.byteLength(`${key}${value}`), 0);
  return (
    bytes > 4096 ||
    entries.some(([key, value]) => typeof value !== 'string' || /^(from$|message_type$|google|gcm)/.test(key))
  );
}

/** What the import of Instance ID is asked for. */
interface ImportRequest {
  application: string;
  sandbox: boolean;
  apns_tokens: string[];
}

/** Google's token endpoint, Firebase Cloud Messaging (HTTP v1) and the import of Instance ID in one. */
export interface FcmServer {
  /** Variables by which an API sends to it. */
  env: { FCM_URL: string; FCM_IMPORT_URL: string; FCM_SERVICE_ACCOUNT: string };
  received: FcmMessage[];
  /** Registrations that are over. */
  unregistered: Set<string>;
  /** What the next messages are refused with. */
  replies: { status: number; error: string; headers?: Record<string, string> }[];
  /** Tokens of Apple's that were to be exchanged, and what the next ones are refused with: a status of HTTP, or of the token. */
  imports: ImportRequest[];
  importReplies: (number | string)[];
  /** Access tokens that were asked for. */
  granted: number;
  close(): Promise<void>;
}

export async function startFcm(): Promise<FcmServer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const tokens = new Set<string>();
  const account = 'push@thulubazaar-test.iam.gserviceaccount.com';
  const state: Pick<
    FcmServer,
    'received' | 'unregistered' | 'replies' | 'granted' | 'imports' | 'importReplies'
  > = {
    received: [],
    unregistered: new Set(),
    replies: [],
    imports: [],
    importReplies: [],
    granted: 0,
  };
  const grant = async (form: URLSearchParams) => {
    await jwtVerify(form.get('assertion') ?? '', publicKey, {
      issuer: account,
      audience: `${opened.origin}/token`,
      algorithms: ['RS256'],
      requiredClaims: ['iat', 'exp', 'scope'],
    });
    if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
      throw new Error('grant_type');
    state.granted += 1;
    tokens.add(`token-${state.granted}`);
    return { access_token: `token-${state.granted}`, expires_in: 3599, token_type: 'Bearer' };
  };
  const refusal = (code: number, status: string, errorCode: string) => ({
    error: {
      code,
      message: errorCode,
      status,
      details: [{ '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode }],
    },
  });
  const server = createServer(async (req, res) => {
    const body = (await bodyOf(req)).toString();
    const answer = (status: number, json: unknown, headers: Record<string, string> = {}) =>
      void res
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(json));
    if (req.url === '/token')
      return grant(new URLSearchParams(body)).then(
        (json) => answer(200, json),
        () => answer(400, { error: 'invalid_grant' }),
      );
    const isKnown = tokens.has((req.headers.authorization ?? '').replace('Bearer ', ''));
    if (req.url === '/iid/v1:batchImport') {
      if (!isKnown || req.headers.access_token_auth !== 'true') return answer(401, {});
      const asked = JSON.parse(body) as ImportRequest;
      const reply = state.importReplies.shift() ?? 'OK';
      if (typeof reply === 'number') return answer(reply, { error: `status ${reply}` });
      state.imports.push(asked);
      const results = asked.apns_tokens.map((apns_token) => ({
        apns_token,
        status: reply,
        ...(reply === 'OK' && { registration_token: `fcm:${apns_token}` }),
      }));
      return answer(200, { results });
    }
    if (req.url !== '/v1/projects/thulubazaar-test/messages:send') return answer(404, {});
    if (!isKnown) return answer(401, refusal(401, 'UNAUTHENTICATED', 'THIRD_PARTY_AUTH_ERROR'));
    const { message } = JSON.parse(body) as { message: FcmMessage };
    if (state.unregistered.has(message.token)) return answer(404, refusal(404, 'NOT_FOUND', 'UNREGISTERED'));
    if (isRefused(message)) return answer(400, refusal(400, 'INVALID_ARGUMENT', 'INVALID_ARGUMENT'));
    const reply = state.replies.shift();
    if (reply) return answer(reply.status, refusal(reply.status, reply.error, reply.error), reply.headers);
    state.received.push(message);
    return answer(200, { name: `projects/thulubazaar-test/messages/${state.received.length}` });
  });
  const opened = await listen(server);
  return Object.assign(state, {
    close: opened.close,
    env: {
      FCM_URL: opened.origin,
      FCM_IMPORT_URL: opened.origin,
      FCM_SERVICE_ACCOUNT: JSON.stringify({
        type: 'service_account',
        project_id: 'thulubazaar-test',
        client_email: account,
        private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
        token_uri: `${opened.origin}/token`,
      }),
    },
  });
}
