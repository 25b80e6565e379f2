import { z } from 'zod';
import { androidOrigins, appConfig, appVariables } from './app-config.ts';
import { parseDataKeys } from './encryption/data-keys.ts';
import { identityConfig, identityVariables } from './identity-config.ts';
import { pushConfig, pushVariables } from './push-config.ts';

const dataKeys = z.string().transform((text, check) => {
  try {
    return parseDataKeys(text);
  } catch (error) {
    check.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    return z.NEVER;
  }
});

const port = z.coerce.number().int().min(0).max(65535);
const optionalUrl = z.url().optional();

/** Every environment variable of the API and the worker, and what it means. */
const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(5000),
  /** Private port of /metrics; 0 picks a free one. */
  METRICS_PORT: port.default(9464),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address'),
  DATABASE_REPLICA_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address')
    .optional(),
  /** Connections of one process; times the number of tasks it must stay below max_connections. */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(4).max(100).default(10),
  /** Folder of the file store, used when S3_BUCKET is not set. */
  DATA_DIR: z.string().default('.data'),
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: optionalUrl,
  AWS_REGION: z.string().default('ap-south-1'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must be a redis:// address')
    .optional(),
  /** Public origin of the web app: the one origin that cookies are accepted from. */
  WEB_URL: z.url().default('http://localhost:3333'),
  /**
   * Origins of apps that may use the passkeys of WEB_URL's host besides its own, separated by commas. Those of
   * ANDROID_CERT_FINGERPRINTS (`android:apk-key-hash:…`) are among them anyway.
   */
  PASSKEY_ORIGINS: z.string().default(''),
  ...identityVariables,
  ...pushVariables,
  ...appVariables,
  /** Signs sessions and keys code hashes. */
  AUTH_SECRET: z.string().min(32, 'needs at least 32 characters'),
  /**
   * Encrypts personal values in the database: `id:base64,id:base64`, 32 bytes or more each. The first encrypts, all decrypt. Who
   * loses them loses those values.
   */
  PERSONAL_DATA_KEYS: dataKeys,
  /**
   * `keep` stores contacts readable as well, for the release before, while the first release that encrypts is deployed; see
   * docs/operate.md.
   */
  PERSONAL_DATA_PLAIN: z.enum(['keep', 'off']).default('off'),
  /** Shared with the web app for the stream of changes. */
  INTERNAL_SECRET: z.string().min(32, 'needs at least 32 characters'),
  /** SMS gateways: one is enough, with both the second takes over when the first fails. */
  SPARROW_TOKEN: z.string().optional(),
  /** Sender identity that Sparrow has approved. */
  SPARROW_FROM: z.string().optional(),
  SPARROW_URL: z.url().default('https://api.sparrowsms.com'),
  AAKASH_TOKEN: z.string().optional(),
  AAKASH_URL: z.url().default('https://sms.aakashsms.com'),
  /** Most codes sent by SMS in 24 hours by all processes together: a ceiling for what fraud can cost. */
  SMS_DAILY_LIMIT: z.coerce.number().int().min(1).max(1_000_000).default(5000),
  /** Mail server, e.g. `smtps://user:password@host:465`. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address')
    .optional(),
  MAIL_FROM: z.string().default('ThuluBazaar <no-reply@localhost>'),
  /** Page that shows what would be sent. Without this it exists on loopback only, and never beside a gateway. */
  OUTBOX: z.enum(['on', 'off']).optional(),
  /** The secret header's value that a CDN in front adds, where there is one (http/edge.ts). */
  ORIGIN_SECRET: z.string().min(16, 'needs at least 16 characters').optional(),
  /** The value before it, while CloudFront is told the new one. */
  ORIGIN_SECRET_BEFORE: z.string().min(16, 'needs at least 16 characters').optional(),
  /** Key by which search engines are told of changed pages (IndexNow); the web app serves it. Without it nothing is sent. */
  INDEXNOW_KEY: z
    .string()
    .regex(/^[\w-]{8,128}$/, 'must be 8 to 128 letters, digits and hyphens')
    .optional(),
  INDEXNOW_URL: z.url().default('https://api.indexnow.org/indexnow'),
  /** Number of proxies in front of the API (Express "trust proxy"). */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  /** Where errors are sent as Sentry takes them; without it they are in the log alone. */
  SENTRY_DSN: optionalUrl,
  /** Which release they are of. */
  SENTRY_RELEASE: z.string().default('unknown'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** `inline` runs jobs inside the API process; `off` leaves them to worker.ts. */
  WORKER: z.enum(['inline', 'off']).default('inline'),
  /** Seconds of rest for every second of a photo when many wait; 0 where the worker has processors of its own. */
  PHOTO_REST: z.coerce.number().min(0).max(60).default(5),
  NUDITY_CHECK: z.enum(['on', 'off']).default('on'),
});

/** The names (and raw types) of the environment variables, for whoever writes a task definition. */
export type ApiEnvironment = { [Name in keyof z.input<typeof environment>]?: string };

export type Config = ReturnType<typeof readConfig>;

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

function messageConfig(e: z.output<typeof environment>) {
  if (e.SPARROW_TOKEN && !e.SPARROW_FROM) invalid('SPARROW_FROM: must be set when SPARROW_TOKEN is');
  const sparrow =
    e.SPARROW_TOKEN && e.SPARROW_FROM
      ? { url: e.SPARROW_URL, token: e.SPARROW_TOKEN, from: e.SPARROW_FROM }
      : null;
  const aakash = e.AAKASH_TOKEN ? { url: e.AAKASH_URL, token: e.AAKASH_TOKEN } : null;
  const smtp = e.SMTP_URL ? { url: e.SMTP_URL, from: e.MAIL_FROM } : null;
  const gateways = Boolean(sparrow || aakash || smtp);
  if (e.OUTBOX === 'on' && gateways) invalid('OUTBOX: must be off where a gateway is configured');
  return {
    sparrow,
    aakash,
    smtp,
    smsDailyLimit: e.SMS_DAILY_LIMIT,
    outbox: !gateways && (e.OUTBOX ?? (loopback.has(e.HOST) ? 'on' : 'off')) === 'on',
  };
}

function invalid(line: string): never {
  throw new Error(`Configuration is not valid:\n${line}`);
}

/**
 * Reads the configuration.
 * @throws Error whose message names each variable that is missing or wrong, one a line
 */
export function readConfig(env: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Configuration is not valid:\n${lines.join('\n')}`);
  }
  const e = parsed.data;
  return {
    production: e.NODE_ENV === 'production',
    host: e.HOST,
    port: e.PORT,
    metricsPort: e.METRICS_PORT,
    databaseUrl: e.DATABASE_URL,
    replicaUrl: e.DATABASE_REPLICA_URL,
    poolSize: e.DATABASE_POOL_SIZE,
    dataDir: e.DATA_DIR,
    s3: e.S3_BUCKET ? { bucket: e.S3_BUCKET, endpoint: e.S3_ENDPOINT, region: e.AWS_REGION } : null,
    redisUrl: e.REDIS_URL,
    webUrl: e.WEB_URL.replace(/\/$/, ''),
    passkeyOrigins: [
      ...e.PASSKEY_ORIGINS.split(',').flatMap((origin) => origin.trim() || []),
      ...androidOrigins(e.ANDROID_CERT_FINGERPRINTS),
    ],
    identityProviders: identityConfig(e, e.NODE_ENV === 'production'),
    authSecret: e.AUTH_SECRET,
    dataKeys: e.PERSONAL_DATA_KEYS,
    keepPlain: e.PERSONAL_DATA_PLAIN === 'keep',
    internalSecret: e.INTERNAL_SECRET,
    originSecrets: [e.ORIGIN_SECRET, e.ORIGIN_SECRET_BEFORE].filter((one) => one !== undefined),
    trustProxy: e.TRUST_PROXY,
    messages: messageConfig(e),
    push: pushConfig(e),
    apps: appConfig(e),
    logLevel: e.LOG_LEVEL,
    indexNow: e.INDEXNOW_KEY ? { key: e.INDEXNOW_KEY, url: e.INDEXNOW_URL } : null,
    errorReports: e.SENTRY_DSN
      ? { dsn: e.SENTRY_DSN, release: e.SENTRY_RELEASE, environment: e.NODE_ENV }
      : null,
    inlineWorker: e.WORKER === 'inline',
    photoRest: e.PHOTO_REST,
    nudityCheck: e.NUDITY_CHECK === 'on',
    version: env.npm_package_version ?? '0.1.0',
  };
}
