// Without zod: apps, their builds and the API read it alike.

/** Languages that begin an address. */
const linkLangs = ['en', 'ne'] as const;

/** As Apple's components and Android's path patterns write one letter that may be any. */
const idLengths = [8, 4, 4, 4, 12];

/** An address of the site that opens in the app, after its language: this very one, or whatever is below it. */
export interface AppLink {
  /** e.g. `/listing`. */
  path: string;
  /** `self`: the address itself; `below`: one with more behind it; `id`: one with a UUID behind it. */
  match: 'self' | 'below' | 'id';
}

/**
 * Addresses that the apps open in place of a browser. Left out, and so left to browsers: papers of a verification, the moderators'
 * and admins' pages, links of mails that sign in or stop something without signing in, and pages of words.
 */
export const appLinks: readonly AppLink[] = [
  { path: '/listing', match: 'below' },
  { path: '/seller', match: 'below' },
  { path: '/shop', match: 'below' },
  { path: '/c', match: 'below' },
  { path: '/in', match: 'below' },
  { path: '/search', match: 'self' },
  { path: '/messages', match: 'self' },
  { path: '/messages', match: 'id' },
  { path: '/notifications', match: 'self' },
];

/** One that matches any letter is `?` to Apple and `.` to Android. */
function anyId(letter: '?' | '.'): string {
  return idLengths.map((length) => letter.repeat(length)).join('-');
}

function inLanguages<T>(make: (path: string, match: AppLink['match']) => T): T[] {
  return linkLangs.flatMap((lang) => appLinks.map(({ path, match }) => make(`/${lang}${path}`, match)));
}

/** They as the components of an apple-app-site-association: paths, in which `*` is anything. */
export function appleComponents(): { '/': string }[] {
  const behind = { self: '', below: '/*', id: `/${anyId('?')}` };
  return inLanguages((path, match) => ({ '/': path + behind[match] }));
}

/** They as the data of an intent filter of Android. */
export function androidPaths(): ({ path: string } | { pathPrefix: string } | { pathPattern: string })[] {
  return inLanguages((path, match) => {
    if (match === 'self') return { path };
    return match === 'below' ? { pathPrefix: `${path}/` } : { pathPattern: `${path}/${anyId('.')}` };
  });
}
