import { slowestRequestSeconds } from '@thulubazaar/contract/limits';
import { type Operator, readOperator } from '@thulubazaar/contract/operator';

/** The environment variables of the web app, and what each means. Whoever writes a task definition fills this. */
export interface WebEnvironment {
  /** Port the pages are served on (3333). */
  PORT?: string;
  /** Where the API answers, as this process reaches it (http://127.0.0.1:5000). */
  API_URL?: string;
  /** Origin people type, for canonical addresses and share previews (http://localhost:3333). */
  PUBLIC_URL?: string;
  /** Shared with the API; without it pages learn of changes only by ageing. At least 32 characters. */
  INTERNAL_SECRET?: string;
  /** Origin that browsers send photos to when it is not PUBLIC_URL: that of the bucket the API signs uploads for. */
  UPLOAD_ORIGIN?: string;
  /**
   * How pages leave the process: `plain` (the default) sends those that only show things without React and gives each its
   * own policy; `next` sends them as Next makes them, should a version of Next or Node ever break the first.
   */
  PAGE_DELIVERY?: string;
  /** How long a request may take to arrive, in seconds (900: the largest photo on a slow line). */
  SLOWEST_REQUEST_SECONDS?: string;
  /** Key by which search engines are told of changed pages, as the API has it (IndexNow). Without it none is served. */
  INDEXNOW_KEY?: string;
  /** Where weaknesses are reported, for /.well-known/security.txt: `mailto:…` or an https address. Without it there is none. */
  SECURITY_CONTACT?: string;
  /**
   * Who runs the site, as JSON: name, address, registration, vat, phone, email, grievanceName, grievancePhone, grievanceEmail, and
   * nameNe, addressNe, grievanceNameNe in Devanagari. The law wants them shown; what is left out stands there as "not set yet".
   */
  OPERATOR?: string;
  /** Where errors of this process and of its pages are sent: a project of Sentry (https://key@host/number). Off without it. */
  SENTRY_DSN?: string;
  /** By which errors of one release are told from those of another: the commit, or the tag of the image. */
  SENTRY_RELEASE?: string;
}

export interface WebConfig {
  port: number;
  apiUrl: string;
  publicUrl: string;
  internalSecret: string | null;
  uploadOrigin: string | null;
  pageDelivery: 'plain' | 'next';
  slowestRequestSeconds: number;
  securityContact: string | null;
  operator: Operator;
  errorReports: { dsn: string; release: string } | null;
  indexNowKey: string | null;
}

function origin(name: string, value: string): string {
  const parsed = URL.parse(value);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) throw new Error(`${name} must be an http(s) address`);
  return parsed.href.replace(/\/+$/, '');
}

function contact(value: string): string {
  if (!/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(value))
    throw new Error('SECURITY_CONTACT must be mailto:… or an https address');
  return value;
}

/**
 * Reads the web app's configuration.
 * @throws Error that names the variable which is wrong
 */
export function readConfig(env: WebEnvironment): WebConfig {
  const port = Number(env.PORT || 3333);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('PORT must be a port number');
  const secret = env.INTERNAL_SECRET || null;
  if (secret !== null && secret.length < 32) throw new Error('INTERNAL_SECRET needs at least 32 characters');
  const slowest = Number(env.SLOWEST_REQUEST_SECONDS || slowestRequestSeconds);
  if (!(slowest > 0)) throw new Error('SLOWEST_REQUEST_SECONDS must be a number of seconds');
  const delivery = env.PAGE_DELIVERY || 'plain';
  if (delivery !== 'plain' && delivery !== 'next') throw new Error('PAGE_DELIVERY must be plain or next');
  return {
    port,
    apiUrl: origin('API_URL', env.API_URL || 'http://127.0.0.1:5000'),
    publicUrl: origin('PUBLIC_URL', env.PUBLIC_URL || 'http://localhost:3333'),
    internalSecret: secret,
    uploadOrigin: env.UPLOAD_ORIGIN ? new URL(origin('UPLOAD_ORIGIN', env.UPLOAD_ORIGIN)).origin : null,
    pageDelivery: delivery,
    slowestRequestSeconds: slowest,
    indexNowKey: env.INDEXNOW_KEY || null,
    securityContact: env.SECURITY_CONTACT ? contact(env.SECURITY_CONTACT) : null,
    operator: readOperator(env.OPERATOR),
    errorReports: env.SENTRY_DSN
      ? { dsn: origin('SENTRY_DSN', env.SENTRY_DSN), release: env.SENTRY_RELEASE || 'unknown' }
      : null,
  };
}

let config: WebConfig | undefined;

/** The configuration of this process, read on first use: a build has no environment to read. */
export function webConfig(): WebConfig {
  config ??= readConfig(process.env as WebEnvironment);
  return config;
}

/** True while `next build` runs, which has no environment to read. */
export const isBuild = process.env.NEXT_PHASE === 'phase-production-build';

/** False under `next dev`, whose pages need their scripts. */
export const isProduction = process.env.NODE_ENV === 'production';
