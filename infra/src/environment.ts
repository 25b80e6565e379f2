import * as ecs from 'aws-cdk-lib/aws-ecs';
import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import type { ApiEnvironment } from '../../apps/api/src/kernel/config.ts';
import type { WebEnvironment } from '../../apps/web/data/config.ts';
import { appEnvironment } from './apps.ts';
import { site } from './chosen-site.ts';
import type { Phase } from './phases.ts';
import { type Hostnames, names, ports, region } from './site.ts';
import type { Supplied } from './supplied.ts';

/** Where a variable's value comes from: the template, Secrets Manager, or the app's own default, and then why. */
export type Value = string | ecs.Secret | { readonly appDefault: string };

/** One value for each variable of an app: a variable added to its schema and forgotten here does not compile. */
export type TaskEnvironment<Environment> = { readonly [Name in keyof Required<Environment>]: Value };

export interface EnvironmentSources {
  readonly phase: Phase;
  readonly hosts: Hostnames;
  readonly imageBucket: string;
  /** Tag of the images, by which errors are told apart. */
  readonly release: string;
  readonly secrets: Record<
    'auth' | 'personalData' | 'internal' | 'origin' | 'connections' | 'supplied',
    secretsmanager.ISecret
  > & { readonly originBefore: secretsmanager.ISecret | undefined };
  /** The variables that the operator has put into the supplied secret. */
  readonly supplied: readonly Supplied[];
}

/** API and web must have the same one: docs/operate.md says how a site takes part in IndexNow. */
const indexNowKey: Value = site.indexNowKey ?? {
  appDefault: 'search engines find what changed by the sitemap',
};

const ownIssuer: Value = { appDefault: 'the provider itself' };

const identityDefaults = {
  GOOGLE_ISSUER: ownIssuer,
  FACEBOOK_ISSUER: ownIssuer,
  APPLE_ISSUER: ownIssuer,
};

/** The environment of the API, its worker and its migrations. */
export function apiEnvironment(from: EnvironmentSources): TaskEnvironment<ApiEnvironment> {
  const { auth, personalData, internal, origin, originBefore, connections } = from.secrets;
  return {
    NODE_ENV: 'production',
    HOST: '0.0.0.0',
    PORT: String(ports.api),
    METRICS_PORT: String(ports.metrics),
    DATABASE_URL: ecs.Secret.fromSecretsManager(connections, 'DATABASE_URL'),
    DATABASE_REPLICA_URL: ecs.Secret.fromSecretsManager(connections, 'DATABASE_REPLICA_URL'),
    DATABASE_POOL_SIZE: String(from.phase.database.poolSize),
    DATA_DIR: { appDefault: 'photos are in S3' },
    S3_BUCKET: from.imageBucket,
    S3_ENDPOINT: { appDefault: 'the endpoint of AWS' },
    AWS_REGION: region,
    REDIS_URL: ecs.Secret.fromSecretsManager(connections, 'REDIS_URL'),
    WEB_URL: `https://${from.hosts.site}`,
    PASSKEY_ORIGINS: { appDefault: 'the site, and the Android app by its fingerprints' },
    ...appEnvironment(site.apps),
    ...identityDefaults,
    AUTH_SECRET: ecs.Secret.fromSecretsManager(auth),
    PERSONAL_DATA_KEYS: ecs.Secret.fromSecretsManager(personalData),
    PERSONAL_DATA_PLAIN: {
      appDefault: 'nothing personal is readable; docs/operate.md says when it is, for one deployment',
    },
    INTERNAL_SECRET: ecs.Secret.fromSecretsManager(internal),
    ...suppliedValues(from),
    SPARROW_URL: { appDefault: 'the gateway itself' },
    AAKASH_URL: { appDefault: 'the gateway itself' },
    SMS_DAILY_LIMIT: { appDefault: 'a ceiling that fits the launch' },
    NOTIFICATION_SMS_DAILY_LIMIT: { appDefault: 'a ceiling that fits the launch' },
    VAPID_SUBJECT: { appDefault: 'the site' },
    FCM_URL: { appDefault: 'Firebase itself' },
    FCM_IMPORT_URL: { appDefault: 'Google itself' },
    APNS_URL: { appDefault: 'Apple itself' },
    APNS_SANDBOX_URL: { appDefault: 'Apple itself' },
    SNS_ENDPOINT_ARNS: { appDefault: 'no app registers with SNS: FCM reaches both kinds of phone' },
    SNS_URL: { appDefault: 'the endpoint of AWS' },
    WEB_PUSH_TEST_ORIGINS: { appDefault: 'public push services alone' },
    MAIL_FROM: `ThuluBazaar <no-reply@${from.hosts.site}>`,
    OUTBOX: 'off',
    NUDITY_CHECK: { appDefault: 'on: photos are rated while a rule asks for it' },
    INDEXNOW_KEY: indexNowKey,
    INDEXNOW_URL: { appDefault: 'the engines that take part in IndexNow' },
    ORIGIN_SECRET: ecs.Secret.fromSecretsManager(origin),
    ORIGIN_SECRET_BEFORE: originBefore
      ? ecs.Secret.fromSecretsManager(originBefore)
      : { appDefault: 'the secret was never replaced' },
    // The load balancer; CloudFront before it proves itself by the secret above.
    TRUST_PROXY: '1',
    SENTRY_RELEASE: from.release,
    LOG_LEVEL: 'info',
    WORKER: 'off',
    // The worker's task shares its processors with nobody.
    PHOTO_REST: '0',
  };
}

function suppliedValues({ supplied, secrets }: EnvironmentSources): Record<Supplied, Value> {
  const value = (name: Supplied): Value =>
    supplied.includes(name)
      ? ecs.Secret.fromSecretsManager(secrets.supplied, name)
      : { appDefault: 'the operator has not supplied it' };
  return {
    SPARROW_TOKEN: value('SPARROW_TOKEN'),
    SPARROW_FROM: value('SPARROW_FROM'),
    AAKASH_TOKEN: value('AAKASH_TOKEN'),
    SMTP_URL: value('SMTP_URL'),
    VAPID_PUBLIC_KEY: value('VAPID_PUBLIC_KEY'),
    VAPID_PRIVATE_KEY: value('VAPID_PRIVATE_KEY'),
    FCM_SERVICE_ACCOUNT: value('FCM_SERVICE_ACCOUNT'),
    APNS_KEY: value('APNS_KEY'),
    APNS_KEY_ID: value('APNS_KEY_ID'),
    APNS_TEAM_ID: value('APNS_TEAM_ID'),
    SENTRY_DSN: value('SENTRY_DSN'),
    GOOGLE_CLIENT_ID: value('GOOGLE_CLIENT_ID'),
    GOOGLE_CLIENT_SECRET: value('GOOGLE_CLIENT_SECRET'),
    FACEBOOK_CLIENT_ID: value('FACEBOOK_CLIENT_ID'),
    FACEBOOK_CLIENT_SECRET: value('FACEBOOK_CLIENT_SECRET'),
    APPLE_CLIENT_ID: value('APPLE_CLIENT_ID'),
    APPLE_TEAM_ID: value('APPLE_TEAM_ID'),
    APPLE_KEY_ID: value('APPLE_KEY_ID'),
    APPLE_KEY: value('APPLE_KEY'),
  };
}

/** The environment of the web app. Pages are rendered from the API's private name, inside the network. */
export function webEnvironment(from: EnvironmentSources): TaskEnvironment<WebEnvironment> {
  return {
    PORT: String(ports.web),
    API_URL: `http://api.${names.privateNamespace}:${ports.api}`,
    PUBLIC_URL: `https://${from.hosts.site}`,
    INTERNAL_SECRET: ecs.Secret.fromSecretsManager(from.secrets.internal),
    // A mailbox that somebody reads: docs/operate.md.
    SECURITY_CONTACT: `mailto:security@${from.hosts.site}`,
    OPERATOR: site.operator
      ? JSON.stringify(site.operator)
      : { appDefault: 'infra/site.ts does not say yet who runs the site' },
    INDEXNOW_KEY: indexNowKey,
    UPLOAD_ORIGIN: `https://${from.imageBucket}.s3.${region}.amazonaws.com`,
    SLOWEST_REQUEST_SECONDS: { appDefault: 'as long as the API waits' },
    PAGE_DELIVERY: { appDefault: 'plain pages; docs/operate.md says when another is wanted' },
    SENTRY_DSN: suppliedValues(from).SENTRY_DSN,
    SENTRY_RELEASE: from.release,
  };
}

/** Splits values into the two lists of a container definition, leaving out what the app decides itself. */
export function containerVariables(values: Readonly<Record<string, Value>>): {
  environment: Record<string, string>;
  secrets: Record<string, ecs.Secret>;
} {
  const environment: Record<string, string> = {};
  const secrets: Record<string, ecs.Secret> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') environment[name] = value;
    else if (!('appDefault' in value)) secrets[name] = value;
  }
  return { environment, secrets };
}
