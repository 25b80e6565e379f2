import { type NextRequest, NextResponse } from 'next/server';
import { webConfig } from './lib/config.ts';
import { isLang } from './lib/i18n.ts';
import { preferredLang } from './lib/preferred-lang.ts';

/**
 * Addresses without a language lead to one; `/api` and `/media` are passed on to the API, so that pages need one
 * origin only (a load balancer in front takes these two away first). Pages themselves never come through here.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (pathname.startsWith('/api/') || pathname.startsWith('/media/')) {
    return NextResponse.rewrite(new URL(webConfig().apiUrl + pathname + search));
  }
  const chosen = request.cookies.get('lang')?.value;
  const lang = chosen && isLang(chosen) ? chosen : preferredLang(request.headers.get('accept-language'));
  const target = new URL(`/${lang}${pathname === '/' ? '' : pathname}${search}`, request.url);
  return NextResponse.redirect(target, {
    status: 307,
    headers: { vary: 'Cookie, Accept-Language', 'cache-control': 'private, no-store' },
  });
}

export const config = {
  matcher: [
    '/((?!_next/|internal/|dist/|(?:en|ne)(?:/|$)|robots\\.txt$|sitemap\\.xml$|manifest\\.webmanifest$|icon\\.svg$|share\\.png$|favicon\\.ico$|apple-icon\\.png$|icon-\\d+\\.png$).*)',
  ],
};
