import { createHash } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type KeptMessage, newestMessages } from '../kernel/messages/kept-messages.ts';

const style = `body{font:16px/1.5 system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem}
article{border:1px solid #bbb;border-radius:.5rem;padding:.5rem 1rem;margin:1rem 0}
header{color:#555}pre{white-space:pre-wrap;font:inherit;margin:.25rem 0}b{font-size:1.5rem;letter-spacing:.1em}`;
const styleHash = createHash('sha256').update(style).digest('base64');

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function article({ channel, recipient, body, createdAt }: KeptMessage): string {
  const time = new Date(createdAt).toLocaleTimeString('en-GB', { timeZone: 'Asia/Kathmandu' });
  const code = /\b\d{6}\b/.exec(body)?.[0];
  return `<article><header>${channel} → ${escapeHtml(recipient)} · ${time}</header>
${code ? `<b>${code}</b>` : ''}<pre>${escapeHtml(body)}</pre></article>`;
}

/** Messages that the page has: codes among what people are told besides. */
const shown = 50;

/** What an authenticator app of a demo account shows now. */
interface AppCode {
  who: string;
  code: string;
}

function appCode({ who, code }: AppCode): string {
  return `<article><header>app · ${escapeHtml(who)}</header><b>${code}</b></article>`;
}

function page(messages: KeptMessage[], apps: AppCode[]): string {
  const list = messages.map(article).join('\n') || '<p>Nothing yet. अहिलेसम्म केही छैन।</p>';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="3">
<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>Outbox</title><style>${style}</style>
<h1>Outbox · पठाइने सन्देश</h1>
<p>No SMS or e-mail gateway is configured: this is what would be sent, by SMS, e-mail and push. This page renews itself.</p>
${apps.map(appCode).join('\n')}
${list}</html>`;
}

// A page of someone else's may have a name that resolves to this machine; it cannot have one of these.
const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Only for who opens this server directly on this machine: not through a proxy, not under a foreign name. */
const localOnly: RequestHandler = (req, res, next) => {
  const proxied = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via'].some(
    (name) => req.headers[name],
  );
  const name = (req.headers.host ?? '').replace(/:\d+$/, '');
  if (proxied || !localNames.has(name)) throw new AppError('not_found');
  res.setHeader('cache-control', 'no-store');
  next();
};

/**
 * `/outbox` and `/outbox.json`: messages with their codes, for whoever runs this on their own machine. It stands
 * outside `/api`, which is all that load balancers and the web server forward, and is mounted only where no gateway
 * is configured.
 * @param appCodes what the apps of demo accounts show, which are on nobody's phone
 */
export function outboxRouter(
  context: Pick<Kernel, 'pool' | 'encryption'>,
  appCodes: () => Promise<AppCode[]>,
): Router {
  const router = Router();
  router.get('/outbox', localOnly, async (_req, res) => {
    const messages = await newestMessages(context, shown);
    res.setHeader('content-security-policy', `default-src 'none'; style-src 'sha256-${styleHash}'`);
    res.type('html').send(page(messages, await appCodes()));
  });
  router.get('/outbox.json', localOnly, async (_req, res) => {
    res.json({ items: await newestMessages(context, shown), apps: await appCodes() });
  });
  return router;
}
