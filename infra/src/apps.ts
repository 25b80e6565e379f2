/** A version that a store has; three numbers at most. */
interface Released {
  /** An older one asks for an update and does nothing else. Raise it when the API stops serving what older ones ask. */
  readonly oldest?: string;
  /** What the store has, once everybody can have it. */
  readonly newest?: string;
  readonly storeUrl?: string;
}

/** The apps of a site. Nothing of it is secret: everybody may read it at /.well-known and in the packages themselves. */
export interface SiteApps {
  readonly android?: Released & {
    readonly package: string;
    /** SHA-256 of the certificates it is signed with: that of Play, and that of who uploads. */
    readonly fingerprints: readonly string[];
  };
  readonly ios?: Released & {
    /** `TEAM.bundle`. */
    readonly id: string;
  };
  /** Clients of the apps whose ID tokens are taken besides the site's own. */
  readonly clientIds?: { readonly [Provider in 'google' | 'facebook' | 'apple']?: readonly string[] };
}

const noApps = { appDefault: 'the site alone, until infra/site.ts says which apps there are' } as const;
type Told = string | typeof noApps;

function told(value: string | undefined): Told {
  return value ? value : noApps;
}

/** What the API is told of the apps. */
export function appEnvironment(apps: SiteApps | undefined) {
  const { android, ios, clientIds } = apps ?? {};
  return {
    ANDROID_PACKAGE: told(android?.package),
    ANDROID_CERT_FINGERPRINTS: told(android?.fingerprints.join(',')),
    ANDROID_OLDEST_VERSION: told(android?.oldest),
    ANDROID_NEWEST_VERSION: told(android?.newest),
    ANDROID_STORE_URL: told(android?.storeUrl),
    IOS_APP_ID: told(ios?.id),
    IOS_OLDEST_VERSION: told(ios?.oldest),
    IOS_NEWEST_VERSION: told(ios?.newest),
    IOS_STORE_URL: told(ios?.storeUrl),
    GOOGLE_APP_CLIENT_IDS: told(clientIds?.google?.join(',')),
    FACEBOOK_APP_CLIENT_IDS: told(clientIds?.facebook?.join(',')),
    APPLE_APP_CLIENT_IDS: told(clientIds?.apple?.join(',')),
  };
}
