/** What may follow the language in the address of a page: the folders of app/[lang], as its test holds. */
const sections = [
  'about',
  'admin',
  'c',
  'categories',
  'contact',
  'credits',
  'decisions',
  'edit',
  'favourites',
  'help',
  'in',
  'listing',
  'messages',
  'moderation',
  'my',
  'notifications',
  'offline',
  'post',
  'privacy',
  'profile',
  'recover',
  'register',
  'report',
  'safety',
  'saved-searches',
  'search',
  'seller',
  'shop',
  'sign-in',
  'style',
  'terms',
  'trust',
] as const;

const known = new Set<string>(sections);
const longestPath = 2000;
// Letters of any script with their marks and joiners, digits and hyphens: what slugs and ids are made of.
const segment = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Join_Control}_~-]*$/u;

function isSegment(encoded: string): boolean {
  try {
    return segment.test(decodeURIComponent(encoded));
  } catch {
    return false;
  }
}

/** True for a path, encoded and without query, at which this site has a page or once had one. */
export function isOwnPage(path: string): boolean {
  if (path.length > longestPath) return false;
  const [root, lang, section, ...rest] = path.split('/');
  if (root !== '' || (lang !== 'en' && lang !== 'ne')) return false;
  if (section === undefined) return true;
  return known.has(section) && rest.every(isSegment);
}

/** Words of other places, which mean something to the server. */
const taken = new Set(['api', 'dist', 'internal', 'media']);

/** True for a path without a language that a person may have meant: words alone. */
export function isWordPath(path: string): boolean {
  if (path.length > longestPath) return false;
  const [root, ...words] = path.replace(/\/$/, '').split('/');
  return root === '' && words.every(isSegment) && !taken.has(words[0] ?? '');
}
