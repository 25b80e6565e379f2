import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { maxSessionSeconds } from './sessions.ts';

type CookieName = 'session' | 'device' | 'ticket' | 'identity' | 'link';

/**
 * The name of a cookie. Over https it takes the prefix that makes browsers insist on Secure, on this very host and on
 * the whole site.
 */
function nameOf(name: CookieName, webUrl: string): string {
  return `${webUrl.startsWith('https:') ? '__Host-' : ''}thulu_${name}`;
}

function read(req: Request, name: string): string | undefined {
  for (const part of (req.headers.cookie ?? '').split(';')) {
    const pair = part.trim();
    if (pair.startsWith(`${name}=`) && pair.length > name.length + 1) return pair.slice(name.length + 1);
  }
  return undefined;
}

/** The value of the session cookie of a request. */
export function readCookie(req: Request, webUrl: string): string | undefined {
  return read(req, nameOf('session', webUrl));
}

// The longest a browser keeps any cookie.
const deviceSeconds = 400 * 24 * 60 * 60;

/**
 * What a browser is known by to limits, in a cookie that opens nothing: 256 random bits. A browser that has none gets one
 * with `res`; without, it has none.
 */
export function deviceOf(
  req: Request,
  res: Response | undefined,
  webUrl: string,
): { token: string | null; isNew: boolean } {
  const name = nameOf('device', webUrl);
  const brought = read(req, name);
  if (brought && /^[\w-]{43}$/.test(brought)) return { token: brought, isNew: false };
  if (!res) return { token: null, isNew: true };
  const token = randomBytes(32).toString('base64url');
  write(res, webUrl, `${name}=${token}`, deviceSeconds, '; HttpOnly');
  return { token, isNew: true };
}

/**
 * Stands beside the session cookie, for as long, where scripts can read it: pages are cached for everybody, and this
 * tells the header whose links to show. It opens nothing. Browsers clear what scripts have stored after days without a
 * visit, so it must not be one of theirs.
 */
const signInMark = 'signed_in';

// The cookie may outlive the session; when a session ends is decided by the server alone.
export function setCookie(res: Response, webUrl: string, token: string): void {
  writeSession(res, webUrl, token, maxSessionSeconds);
}

/** Puts the mark back beside a session cookie that has come without it, such as one from before there were marks. */
export function restoreSignInMark(req: Request, res: Response, webUrl: string): void {
  const marked = /(?:^|;\s*)signed_in=1(?:;|$)/.test(req.headers.cookie ?? '');
  if (!marked && readCookie(req, webUrl) !== undefined)
    write(res, webUrl, `${signInMark}=1`, maxSessionSeconds);
}

export function clearCookie(res: Response, webUrl: string): void {
  writeSession(res, webUrl, '', 0);
}

/**
 * What a browser has for a step of signing in: `identity` on its way to a provider, `link` while an identity waits, `ticket` while
 * the second factor does.
 */
type StepCookie = Exclude<CookieName, 'session' | 'device'>;

/** The random value of such a cookie, of 256 bits. */
export function readStepCookie(req: Request, webUrl: string, name: StepCookie): string | undefined {
  const value = read(req, nameOf(name, webUrl));
  return value && /^[\w-]{43}$/.test(value) ? value : undefined;
}

/** `crossSite`: the browser brings it along with a form that another site sends, too. */
export function setStepCookie(
  res: Response,
  webUrl: string,
  name: StepCookie,
  { value, seconds, crossSite = false }: { value: string; seconds: number; crossSite?: boolean },
): void {
  const pair = `${nameOf(name, webUrl)}=${value}`;
  if (crossSite)
    res.append('set-cookie', `${pair}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=None; Secure`);
  else write(res, webUrl, pair, seconds, '; HttpOnly');
}

function writeSession(res: Response, webUrl: string, value: string, maxAge: number): void {
  write(res, webUrl, `${nameOf('session', webUrl)}=${value}`, maxAge, '; HttpOnly');
  write(res, webUrl, `${signInMark}=${value && '1'}`, maxAge);
}

function write(res: Response, webUrl: string, pair: string, maxAge: number, httpOnly = ''): void {
  const secure = webUrl.startsWith('https:') ? '; Secure' : '';
  res.append('set-cookie', `${pair}; Path=/; Max-Age=${maxAge}${httpOnly}; SameSite=Lax${secure}`);
}
