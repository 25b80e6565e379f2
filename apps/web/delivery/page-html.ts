import { createHash } from 'node:crypto';
import type { PageStatus } from '@/data/missing.ts';
import { earlyScript } from '@/shell/early-script.ts';
import { interactiveMark, missingMark } from '@/shell/page-marks.ts';

export interface FinishedPage {
  html: string;
  /** Set where the page itself says that nothing is at its address. */
  status?: PageStatus;
  /** The page's Content-Security-Policy. */
  policy: string;
}

// React escapes "<" and ">" in text and attributes, so these find elements and nothing else.
const scriptElement = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const scriptPreload = /<link\b[^>]*\bas="script"[^>]*>/g;
// The marks count on the page's own main element alone: a listing's text may hold the same words.
const interactiveMain = new RegExp(`<main\\b[^>]*\\s${interactiveMark}=""`);
const missingMain = new RegExp(`<main\\b[^>]*\\s${missingMark}="(404|410|503)"`);

/** Where the scripts live that enhance one element and need no React (see islands/). */
const ownScripts = 'src="/dist/';

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const earlyScriptHash = hash(earlyScript);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** True for what Next writes inline to hand data over to its scripts: a call with JSON and nothing else. */
function isHandover(code: string): boolean {
  const next = /^(?:self\.__next_f|\(self\.__next_f=self\.__next_f\|\|\[\]\))\.push\(([\s\S]*)\);?$/.exec(
    code,
  );
  const chunks =
    /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\(([\s\S]*)\);?$/.exec(
      code,
    );
  const argument = next?.[1] ?? chunks?.[1];
  return argument !== undefined && isJson(argument);
}

/** Where a page may load pictures from and send data to, besides its own origin. */
interface Sources {
  images: string;
  connections: string;
}

const ownOnly: Sources = { images: '', connections: '' };

function policy(scripts: string, secure: boolean, styles = "'self'", more = ownOnly): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    // The average colour of a photo stands in a style attribute; nothing a person wrote ever does.
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data:${more.images}`,
    "font-src 'self'",
    `connect-src 'self'${more.connections}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/**
 * Turns what Next rendered into what is sent. A page that only shows things needs no React in the browser: its
 * scripts, and the second copy of the page they carry, are left out, a tenth of the weight remains, and the policy
 * allows the early script and our own files alone. An interactive page keeps them; its policy names each inline script by hash,
 * and only if that is Next's own handover of data, so anything injected still does not run.
 * @param uploadOrigin origin that photos are sent to, when it is not the page's own
 */
export function finishPage(html: string, secure: boolean, uploadOrigin: string | null = null): FinishedPage {
  if (!interactiveMain.test(html)) {
    const plain = html
      .replace(scriptElement, (element, attributes: string, code: string) => {
        const stays =
          code === earlyScript ||
          attributes.includes('application/ld+json') ||
          attributes.includes(ownScripts);
        return stays ? element : '';
      })
      .replace(scriptPreload, '');
    const sources = plain.includes(ownScripts) ? `'self' ${earlyScriptHash}` : earlyScriptHash;
    const page = { html: plain, policy: policy(sources, secure) };
    const status = missingMain.exec(plain)?.[1];
    return status ? { ...page, status: Number(status) as PageStatus } : page;
  }
  const hashes = new Set([earlyScriptHash]);
  for (const [, attributes = '', code = ''] of html.matchAll(scriptElement)) {
    if (!/\bsrc=/.test(attributes) && isHandover(code)) hashes.add(hash(code));
  }
  // Photos are shown from the phone's own memory until they have been sent and prepared.
  const more = { images: ' blob:', connections: uploadOrigin ? ` ${uploadOrigin}` : '' };
  return { html, policy: policy(["'self'", ...hashes].join(' '), secure, "'self'", more) };
}

export interface ErrorText {
  lang: string;
  title: string;
  text: string;
  retry: string;
  home: string;
}

const errorStyle =
  'body{margin:0;min-height:100vh;display:grid;place-content:center;gap:1rem;padding:1.5rem;text-align:center;' +
  'font:1.0625rem/1.7 system-ui,"Noto Sans Devanagari",sans-serif;background:#faf5ec;color:#2b1b17}' +
  'h1{margin:0;font-size:1.5rem;line-height:1.4}p{margin:0}a{color:#a50f3b;padding:.75rem}' +
  '@media(prefers-color-scheme:dark){body{background:#171110;color:#f7ecdf}a{color:#ff9db2}}';

/**
 * The page for when rendering failed. Next's own needs scripts to show anything; this needs nothing.
 * @param path where "try again" leads: the address that failed
 */
export function errorPage(
  { lang, title, text, retry, home }: ErrorText,
  path: string,
  secure: boolean,
): FinishedPage {
  const safePath = encodeURI(path).replaceAll('&', '&amp;');
  const html =
    `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<meta name="robots" content="noindex"><title>${title}</title><style>${errorStyle}</style></head>` +
    `<body><main><h1>${title}</h1><p>${text}</p><p><a href="${safePath}">${retry}</a> <a href="/${lang}">${home}</a></p>` +
    '</main></body></html>';
  return { html, policy: policy("'none'", secure, hash(errorStyle)) };
}
