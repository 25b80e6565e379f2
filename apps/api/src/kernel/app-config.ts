import { appVersionPattern } from '@thulubazaar/contract/app-versions';
import { z } from 'zod';

const version = z.string().regex(appVersionPattern, 'must be a version such as 1.4.0').optional();
const storeUrl = z.url({ protocol: /^https$/ }).optional();

/** `AB:CD:…` as Play and keytool write it; small letters and none between are taken as well. */
const fingerprint = /^[\da-f]{64}$/;

/** The environment variables of the apps: which may go on, and which may open the site's addresses. */
export const appVariables = {
  /** Application id of the Android app; with its fingerprints it opens the site's links. */
  ANDROID_PACKAGE: z
    .string()
    .regex(/^[a-z]\w*(?:\.[a-z]\w*)+$/i, 'must be a package name such as com.thulubazaar.app')
    .optional(),
  /**
   * SHA-256 fingerprints of the certificates that the Android app is signed with, separated by commas: Play's own key (Play
   * Console, App integrity) and that of whoever uploads or installs it past Play.
   */
  ANDROID_CERT_FINGERPRINTS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((one) => one.replaceAll(':', '').trim().toLowerCase() || []))
    .refine(
      (all) => all.every((one) => fingerprint.test(one)),
      'must be SHA-256 fingerprints: 32 bytes in hex',
    ),
  /** Team and bundle of the iOS app: `ABCDE12345.com.thulubazaar.app`. */
  IOS_APP_ID: z
    .string()
    .regex(
      /^[A-Z\d]{10}\.[\w-]+(?:\.[\w-]+)+$/,
      'must be TEAM.bundle, such as ABCDE12345.com.thulubazaar.app',
    )
    .optional(),
  /** An app older than this asks for an update and does nothing else. */
  ANDROID_OLDEST_VERSION: version,
  IOS_OLDEST_VERSION: version,
  /** What the stores have, so that an older app may say that there is a newer one. */
  ANDROID_NEWEST_VERSION: version,
  IOS_NEWEST_VERSION: version,
  /** Where the apps are had. */
  ANDROID_STORE_URL: storeUrl,
  IOS_STORE_URL: storeUrl,
};

/** As Android names an app in what a passkey signs: the same bytes, in base64url. */
export function androidOrigins(fingerprints: readonly string[]): string[] {
  return fingerprints.map((one) => `android:apk-key-hash:${Buffer.from(one, 'hex').toString('base64url')}`);
}

type Given = z.output<z.ZodObject<typeof appVariables>>;

export interface ReleaseConfig {
  oldest: string | null;
  newest: string | null;
  storeUrl: string | null;
}

/** @throws Error where the two halves of what opens links do not come together, or an update could be had nowhere */
export function appConfig(e: Given) {
  if (!e.ANDROID_PACKAGE !== (e.ANDROID_CERT_FINGERPRINTS.length === 0))
    throw new Error(
      'Configuration is not valid:\nANDROID_PACKAGE and ANDROID_CERT_FINGERPRINTS: both, or none',
    );
  for (const platform of ['ANDROID', 'IOS'] as const)
    if (e[`${platform}_OLDEST_VERSION`] && !e[`${platform}_STORE_URL`])
      throw new Error(
        `Configuration is not valid:\n${platform}_STORE_URL: must be set with ${platform}_OLDEST_VERSION, or nobody could update`,
      );
  const release = (platform: 'ANDROID' | 'IOS'): ReleaseConfig => ({
    oldest: e[`${platform}_OLDEST_VERSION`] ?? null,
    newest: e[`${platform}_NEWEST_VERSION`] ?? null,
    storeUrl: e[`${platform}_STORE_URL`] ?? null,
  });
  return {
    android: release('ANDROID'),
    ios: release('IOS'),
    androidLinks: e.ANDROID_PACKAGE
      ? { package: e.ANDROID_PACKAGE, fingerprints: e.ANDROID_CERT_FINGERPRINTS }
      : null,
    /** `TEAM.bundle`, and the bundle alone. */
    iosApp: e.IOS_APP_ID ? { id: e.IOS_APP_ID, bundle: e.IOS_APP_ID.slice(11) } : null,
  };
}
