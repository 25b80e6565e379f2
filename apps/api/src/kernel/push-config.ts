import { z } from 'zod';
import { appleKey } from './es256-key.ts';

const serviceAccount = z.object({
  project_id: z.string().min(1),
  client_email: z.string().min(1),
  private_key: z.string().min(1),
  token_uri: z.url().default('https://oauth2.googleapis.com/token'),
});

/** The variables of what carries pushes. Each is on when its own are set. */
export const pushVariables = {
  /** Web Push (VAPID): the two halves of one key, in base64url as `npx web-push generate-vapid-keys` writes them. */
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^[\w-]{87}$/, 'must be the 65 bytes of a public key in base64url')
    .optional(),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/, 'must be the 32 bytes of a private key in base64url')
    .optional(),
  /** Whom push services write to when something is wrong: `mailto:…` or a page; WEB_URL when left out. */
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:|https:\/\/)/, 'must be a mailto: or https: address')
    .optional(),
  /** Firebase Cloud Messaging (HTTP v1): the JSON file of a service account. */
  FCM_SERVICE_ACCOUNT: z
    .string()
    .transform((text, check) => {
      const read = serviceAccount.safeParse(parsed(text));
      if (read.success) return read.data;
      check.addIssue({ code: 'custom', message: 'must be the JSON of a service account' });
      return z.NEVER;
    })
    .optional(),
  FCM_URL: z.url().default('https://fcm.googleapis.com'),
  /**
   * Apple's own push service: a key for it of Apple's developer account, its id and the team. iPhones are reached with these and IOS_APP_ID;
   * without them by the exchange below, where FCM_SERVICE_ACCOUNT is of a project that has it.
   */
  APNS_KEY: appleKey,
  APNS_KEY_ID: z
    .string()
    .regex(/^[A-Z\d]{10}$/, 'must be the ten letters that Apple names the key by')
    .optional(),
  APNS_TEAM_ID: z
    .string()
    .regex(/^[A-Z\d]{10}$/, 'must be the ten letters that Apple names the team by')
    .optional(),
  APNS_URL: z.url().default('https://api.push.apple.com'),
  /** Of builds for development. */
  APNS_SANDBOX_URL: z.url().default('https://api.sandbox.push.apple.com'),
  /** Where tokens of APNs are exchanged for those of FCM (Instance ID). */
  FCM_IMPORT_URL: z.url().default('https://iid.googleapis.com'),
  /** Amazon SNS: how the ARNs of platform endpoints begin; nothing is published to any other. */
  SNS_ENDPOINT_ARNS: z
    .string()
    .regex(
      /^arn:aws[\w-]*:sns:[\w-]+:\d{12}:endpoint\//,
      'must begin like arn:aws:sns:REGION:ACCOUNT:endpoint/',
    )
    .optional(),
  SNS_URL: z.url().optional(),
  /** Origins that Web Push may go to besides public ones over https, separated by commas: for tests and benchmarks. */
  WEB_PUSH_TEST_ORIGINS: z.string().default(''),
  /** Most notifications by SMS in 24 hours by all processes together. */
  NOTIFICATION_SMS_DAILY_LIMIT: z.coerce.number().int().min(0).max(1_000_000).default(500),
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Given = z.output<z.ZodObject<typeof pushVariables>> & { WEB_URL: string; AWS_REGION: string };

function apnsConfig(e: Given) {
  const { APNS_KEY: key, APNS_KEY_ID: keyId, APNS_TEAM_ID: teamId } = e;
  if (!key && !keyId && !teamId) return null;
  if (!key || !keyId || !teamId)
    throw new Error('Configuration is not valid:\nAPNS_KEY, APNS_KEY_ID and APNS_TEAM_ID: all, or none');
  const origins = {
    production: e.APNS_URL.replace(/\/$/, ''),
    sandbox: e.APNS_SANDBOX_URL.replace(/\/$/, ''),
  };
  return { key, keyId, teamId, origins };
}

/** @throws Error where a part of a key is missing */
export function pushConfig(e: Given) {
  if (!e.VAPID_PUBLIC_KEY !== !e.VAPID_PRIVATE_KEY)
    throw new Error('Configuration is not valid:\nVAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY: both, or none');
  // A push service refuses a subject that is no public page.
  const page = e.WEB_URL.startsWith('https://') ? e.WEB_URL : 'mailto:push@localhost.localdomain';
  return {
    vapid:
      e.VAPID_PUBLIC_KEY && e.VAPID_PRIVATE_KEY
        ? { publicKey: e.VAPID_PUBLIC_KEY, privateKey: e.VAPID_PRIVATE_KEY, subject: e.VAPID_SUBJECT ?? page }
        : null,
    fcm: e.FCM_SERVICE_ACCOUNT
      ? {
          account: e.FCM_SERVICE_ACCOUNT,
          url: e.FCM_URL.replace(/\/$/, ''),
          importUrl: e.FCM_IMPORT_URL.replace(/\/$/, ''),
        }
      : null,
    apns: apnsConfig(e),
    sns: e.SNS_ENDPOINT_ARNS ? { arns: e.SNS_ENDPOINT_ARNS, region: e.AWS_REGION, url: e.SNS_URL } : null,
    testOrigins: e.WEB_PUSH_TEST_ORIGINS.split(',').flatMap((origin) => origin.trim() || []),
    smsDailyLimit: e.NOTIFICATION_SMS_DAILY_LIMIT,
  };
}
