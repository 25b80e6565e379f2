import { errorMessage, statusOf } from '@thulubazaar/contract';
import { preferredLang } from '@thulubazaar/contract/negotiation';
import { type NextRequest, NextResponse } from 'next/server';
import { webConfig } from './data/config.ts';
import { isLang } from './i18n/translate.ts';

// A photo of 20 MB and the form around it. Next would hold more in memory, cut it off, and let the API wait for the rest.
const mostBytes = 21 * 1024 * 1024;

function tooLarge(request: NextRequest): NextResponse {
  const code = 'body_too_large';
  const message = errorMessage(code, preferredLang(request.headers.get('accept-language')));
  return NextResponse.json({ error: { code, message } }, { status: statusOf(code) });
}

/**
 * Addresses without a language lead to one; `/api` and `/media` are passed on to the API, so that pages need one
 * origin only (a load balancer in front takes these two away first). Pages themselves never come through here.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (pathname.startsWith('/api/') || pathname.startsWith('/media/')) {
    if (Number(request.headers.get('content-length')) > mostBytes) return tooLarge(request);
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
    '/((?!_next/|internal/|\\.well-known/|dist/|(?:en|ne)(?:/|$)|robots\\.txt$|sitemap\\.xml$|sitemaps/|share/|indexnow\\.txt$|manifest\\.webmanifest$|sw\\.js$|icon\\.svg$|share\\.png$|shot-[a-z]+\\.webp$|favicon\\.ico$|apple-icon\\.png$|icon-\\d+\\.png$).*)',
  ],
};
