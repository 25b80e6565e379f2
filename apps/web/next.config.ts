import path from 'node:path';
import en from '@thulubazaar/messages/en.json';
import ne from '@thulubazaar/messages/ne.json';
import type { NextConfig } from 'next';

const root = path.join(import.meta.dirname, '../..');

// What pages may do where delivery/page-html.ts, which gives each page a policy of its own, does not take part: Next's
// inline scripts differ from page to page, and where photos are sent to is not known when this is built.
const stockPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  'connect-src *',
  "worker-src 'self'",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

// Served with every answer of the web process, pages and files alike.
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Browsers take it over https alone.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value:
      'accelerometer=(), camera=(self), geolocation=(self), gyroscope=(), microphone=(), payment=(), usb=()',
  },
];

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  transpilePackages: [
    '@thulubazaar/client',
    '@thulubazaar/contract',
    '@thulubazaar/frontend',
    '@thulubazaar/messages',
    '@thulubazaar/nepal',
  ],
  poweredByHeader: false,
  // scripts/standalone.mjs takes them away from what is served.
  productionBrowserSourceMaps: true,
  // delivery/page-output.ts makes cheaper ones, for what it really sends.
  generateEtags: false,
  reactStrictMode: true,
  // `npm run typecheck` is the type check; doing it again here would only slow the first start.
  typescript: { ignoreBuildErrors: true },
  // Pages may be served stale for an hour at most, so "3 minutes ago" is never a day old.
  expireTime: 3600,
  // Rendered pages live in memory alone, least recently used out first: made-up addresses cannot fill a disk,
  // and a restarted process never serves pages from before changes it did not hear of.
  cacheMaxMemorySize: 96 * 1024 * 1024,
  // A photo on its way to the API passes through whole: 20 MB and the form around it.
  experimental: { isrFlushToDisk: false, proxyClientMaxBodySize: '21mb' },
  // The error page runs in the browser, where the message files must not go as a whole.
  env: { ERROR_MESSAGES: JSON.stringify({ en: en.error, ne: ne.error }) },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    {
      source: '/:lang(en|ne)/:path*',
      headers: [{ key: 'Content-Security-Policy', value: stockPolicy }],
    },
    // Asked for anew at each visit: it says which build is the last one.
    { source: '/sw.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
    {
      source: '/dist/:file',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
  ],
};

export default config;
