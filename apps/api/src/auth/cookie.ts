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

// The cookie may outlive the session; when a session ends is decided by the server alone.
export function setCookie(res: Response, webUrl: string, token: string): void {
  writeCookie(res, webUrl, token, maxSessionSeconds);
}

export function clearCookie(res: Response, webUrl: string): void {
  writeCookie(res, webUrl, '', 0);
}

function writeCookie(res: Response, webUrl: string, value: string, maxAge: number): void {
  const secure = webUrl.startsWith('https:') ? '; Secure' : '';
  res.append(
    'set-cookie',
    `${cookieName(webUrl)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`,
  );
}
