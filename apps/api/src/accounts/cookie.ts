import type { Request, Response } from 'express';
import { maxSessionSeconds } from './sessions.ts';

/**
 * The name of the session cookie. Over https it takes the prefix that makes browsers insist on Secure, on this
 * very host and on the whole site.
 */
export function cookieName(webUrl: string): string {
  return webUrl.startsWith('https:') ? '__Host-thulu_session' : 'thulu_session';
}

/** The value of the session cookie of a request. */
export function readCookie(req: Request, webUrl: string): string | undefined {
  const name = `${cookieName(webUrl)}=`;
  for (const part of (req.headers.cookie ?? '').split(';')) {
    const pair = part.trim();
    if (pair.startsWith(name) && pair.length > name.length) return pair.slice(name.length);
  }
  return undefined;
}

/**
 * Stands beside the session cookie, for as long, where scripts can read it: pages are cached for everybody, and this
 * tells the header whose links to show. It opens nothing. Browsers clear what scripts have stored after days without a
 * visit, so it must not be one of theirs.
 */
const signInMark = 'signed_in';

// The cookie may outlive the session; when a session ends is decided by the server alone.
export function setCookie(res: Response, webUrl: string, token: string): void {
  writeCookie(res, webUrl, token, maxSessionSeconds);
}

/** Puts the mark back beside a session cookie that has come without it, such as one from before there were marks. */
export function restoreSignInMark(req: Request, res: Response, webUrl: string): void {
  const marked = /(?:^|;\s*)signed_in=1(?:;|$)/.test(req.headers.cookie ?? '');
  if (!marked && readCookie(req, webUrl) !== undefined) writeMark(res, webUrl, '1', maxSessionSeconds);
}

export function clearCookie(res: Response, webUrl: string): void {
  writeCookie(res, webUrl, '', 0);
}

function writeCookie(res: Response, webUrl: string, value: string, maxAge: number): void {
  res.append(
    'set-cookie',
    `${cookieName(webUrl)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure(webUrl)}`,
  );
  writeMark(res, webUrl, value && '1', maxAge);
}

function writeMark(res: Response, webUrl: string, value: string, maxAge: number): void {
  res.append(
    'set-cookie',
    `${signInMark}=${value}; Path=/; Max-Age=${maxAge}; SameSite=Lax${secure(webUrl)}`,
  );
}

function secure(webUrl: string): string {
  return webUrl.startsWith('https:') ? '; Secure' : '';
}
