import type { ErrorCode } from './errors.ts';

/**
 * What a request may bring at most, below the 16 KB that Node takes of a head. The longest that people send is a way
 * back after signing in (`next=`) that holds a search in देवनागरी, whose letters are 15 characters each in there.
 */
export const requestLimits = {
  /** Characters of path and query together. */
  url: 8000,
  path: 2500,
  /** Parameters of a query, whatever their names. */
  parameters: 64,
  headers: 100,
  cookies: 64,
} as const;

/** As much of a request's head as Node has read it. */
export interface RequestHead {
  url?: string | undefined;
  /** Names and values in turn. */
  rawHeaders: readonly string[];
  headers: { cookie?: string | undefined };
}

/** True when `text` has more than `most` times this one character; looks no further than that. */
function hasMore(text: string, character: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

/**
 * Why a request is not read any further; null when its size is one that people's requests have. Whatever reads queries,
 * paths or cookies after this (a framework, a library) takes a bounded time, however it goes about it.
 */
export function refusalOfHead({ url = '', rawHeaders, headers }: RequestHead): ErrorCode | null {
  if (url.length > requestLimits.url) return 'url_too_long';
  const question = url.indexOf('?');
  if ((question < 0 ? url.length : question) > requestLimits.path) return 'url_too_long';
  if (question >= 0 && hasMore(url, '&', requestLimits.parameters - 1)) return 'too_many_parameters';
  if (rawHeaders.length > 2 * requestLimits.headers) return 'headers_too_large';
  return hasMore(headers.cookie ?? '', ';', requestLimits.cookies - 1) ? 'headers_too_large' : null;
}
