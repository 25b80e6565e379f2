/** A link as written in a message. */
export interface Link {
  host: string;
  url: string;
}

/** Ends of names under which a host written without `http` or `www` is one; elsewhere a missing space makes "ok.tomorrow". */
const ENDINGS =
  'com|net|org|info|biz|np|in|io|co|me|ly|gl|app|dev|shop|store|site|online|xyz|top|click|club|vip|live|link|win|icu|cc|tk|ml|ga|cf|gq|pw|ru|cn|us|uk|au|world|website|space|fun|today|work|loan|gift|page|pro|asia|buzz|cyou|sbs|monster|rest|cam|mobi|tech|cloud|support|help|money|cash|bid|trade';
const SPELLED = String.raw`(?:https?:\/\/|www\.)[^\s<>"।]{3,300}`;
const BARE = String.raw`(?<![@\p{L}\p{M}\p{N}.-])(?:[a-z0-9-]{1,63}\.){1,5}(?:${ENDINGS})(?![\p{L}\p{M}\p{N}-])(?:\/[^\s<>"।]{0,300})?`;
const LINK = new RegExp(`${SPELLED}|${BARE}`, 'giu');

/** The links of a text, and the text without them. */
export function takeLinks(text: string): { text: string; links: Link[] } {
  const links: Link[] = [];
  const rest = text.replace(LINK, (url) => {
    const host = hostOf(url);
    if (host) links.push({ host, url });
    return ' , ';
  });
  return { text: rest, links };
}

/** In lower case, without `www.`, a port or a name before `@`; null for what has none. */
export function hostOf(url: string): string | null {
  const authority = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').split(/[/?#\\]/)[0] ?? '';
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase();
  return host.includes('.') ? host.replace(/^www\./, '').replace(/[.,)]+$/, '') : null;
}
