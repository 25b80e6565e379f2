import type { Request, Response } from 'express';
import { parseLsn } from '../db/lsn.ts';

/**
 * What a person has changed they see, whichever process answers and however far the standby is: where the log stood after
 * the change goes with them in a cookie. It opens nothing. A standby that is further behind than this is not read at all.
 */
const seconds = 15;

function nameFor(webUrl: string): string {
  return `${webUrl.startsWith('https:') ? '__Host-' : ''}thulu_after`;
}

/** Where the log stood after the last change of whoever asks; 0 where they have made none lately. */
export function readAfter({ headers: { cookie } }: Request): bigint {
  const at = cookie?.indexOf('thulu_after=') ?? -1;
  if (!cookie || at < 0) return 0n;
  return parseLsn(/^[\dA-F/]*/i.exec(cookie.slice(at + 'thulu_after='.length))?.[0]) ?? 0n;
}

export function setReadAfter(res: Response, webUrl: string, lsn: string): void {
  const secure = webUrl.startsWith('https:') ? '; Secure' : '';
  res.append(
    'set-cookie',
    `${nameFor(webUrl)}=${lsn}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`,
  );
}
