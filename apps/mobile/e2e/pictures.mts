// Pictures of the app, from its web export before an API with the demo content: for the README, or in the sizes of the stores.
//   npx tsx apps/mobile/e2e/pictures.mts EXPORT [API=http://127.0.0.1:5000] [readme|store]
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { fontsFor, letterSheet } from '../../../e2e/pictures-fonts.ts';
import { serveWebExport } from './serve-web-export.mjs';
import { somebody } from './somebody.mts';

type Lang = 'en' | 'ne';

const app = path.join(import.meta.dirname, '..');
const out = { readme: path.join(app, '../../docs/screenshots/app'), store: path.join(app, 'store') };
const localeOf = { en: 'en-US', ne: 'ne-NP' } as const;

/** Play takes no picture that is more than twice as high as wide; Apple those of its largest phone and, of an app that runs there, tablet. */
const sizes = {
  readme: [{ name: '', width: 360, height: 740, scale: 2 }],
  store: [
    { name: 'play-', width: 360, height: 720, scale: 3 },
    { name: 'iphone-', width: 440, height: 956, scale: 3 },
    { name: 'ipad-', width: 1032, height: 1376, scale: 2 },
  ],
};

interface Screen {
  name: string;
  /** Null where it has to be looked for. */
  path: string | ((page: Page, origin: string) => Promise<string>);
  /** Somebody has to be signed in. */
  own?: boolean;
  scheme?: 'dark';
  /** It is shown in the stores. */
  store?: boolean;
}

const firstOf = (query: string) => async (_page: Page, origin: string) => {
  const { items } = (await (await fetch(`${origin}/api/search?${query}`)).json()) as {
    items: { id: number }[];
  };
  return `/listing/${items[0]?.id}`;
};

const conversation = async (page: Page, origin: string) => {
  const token = await page.evaluate(() => localStorage.getItem('secret:session-token'));
  const headers = { authorization: `Bearer ${token}` };
  const { items } = (await (
    await fetch(`${origin}/api/conversations?archived=false`, { headers })
  ).json()) as {
    items: { id: string }[];
  };
  return items[0] ? `/messages/${items[0].id}` : '/messages';
};

const screens: Screen[] = [
  { name: 'home', path: '/', store: true },
  { name: 'search', path: `/search?q=${encodeURIComponent('kotha koteshwor')}`, store: true },
  { name: 'listing', path: firstOf('q=yamaha+r15'), store: true },
  { name: 'seller', path: '/seller/demo-ramesh', scheme: 'dark' },
  { name: 'post', path: '/post', own: true, store: true },
  { name: 'my', path: '/my', own: true },
  { name: 'messages', path: '/messages', own: true },
  { name: 'conversation', path: conversation, own: true, store: true },
  { name: 'notifications', path: '/notifications', own: true },
  { name: 'mine', path: '/mine', own: true, scheme: 'dark' },
];

/** The demo has nobody who writes: two people ask about what is for sale, one of them with an offer. */
async function haveSomebodyWrite(apiUrl: string): Promise<void> {
  const { items } = (await (await fetch(`${apiUrl}/api/ads?seller=demo-ramesh`)).json()) as {
    items: { id: number; price: number | null }[];
  };
  const [first, second] = items;
  if (!first || !second) throw new Error('the demo content is not there');
  const texts = [
    [first, 'Sarita (नमूना)', 'नमस्ते, अझै छ होला? शनिबार हेर्न आउन मिल्छ?'],
    [second, 'Bikash (demo)', 'Hello, is it still there? Can I see it tomorrow after office?'],
  ] as const;
  for (const [{ id: adId, price }, name, text] of texts) {
    const buyer = await somebody(apiUrl, name);
    const { conversation } = await buyer('POST /api/conversations', {
      body: { adId, clientId: crypto.randomUUID(), text },
    });
    const params = { id: conversation.id };
    const amount = Math.round(((price ?? 20_000_00) * 0.9) / 100_00) * 100_00;
    const body = { clientId: crypto.randomUUID(), kind: 'offer', amount } as const;
    await buyer('POST /api/conversations/{id}/messages', { params, body });
  }
}

/** Signs the browser's app in before it starts, as somebody who did so before. */
async function signIn(context: BrowserContext, origin: string): Promise<void> {
  const answer = await fetch(`${origin}/api/auth/email/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'ramesh@demo.example', password: 'namaste demo bazaar', token: true }),
  });
  const { token, user } = (await answer.json()) as { token: string; user: unknown };
  const page = await context.newPage();
  await page.goto(`${origin}/assets/none.txt`);
  await page.evaluate(
    async ([secret, me]) => {
      localStorage.setItem('secret:session-token', secret ?? '');
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('phone.db');
        opening.onupgradeneeded = () => opening.result.createObjectStore('shelf');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('shelf', 'readwrite');
          change.objectStore('shelf').put(me, 'me');
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      });
    },
    [token, JSON.stringify(user)],
  );
  await page.close();
}

async function take(browser: Browser, origin: string, lang: Lang, kind: 'readme' | 'store'): Promise<void> {
  const fonts = await fontsFor();
  for (const { name: prefix, width, height, scale } of sizes[kind]) {
    for (const screen of screens.filter(({ store }) => kind === 'readme' || store)) {
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: scale,
        locale: lang === 'ne' ? 'ne-NP' : 'en-GB',
        colorScheme: screen.scheme === 'dark' && kind === 'readme' ? 'dark' : 'light',
        hasTouch: true,
        isMobile: true,
        serviceWorkers: 'block',
      });
      if (screen.own) await signIn(context, origin);
      const page = await context.newPage();
      await page.goto(origin);
      const where = typeof screen.path === 'string' ? screen.path : await screen.path(page, origin);
      await page.goto(origin + where, { waitUntil: 'networkidle' });
      await page.evaluate(letterSheet, fonts);
      await page.waitForLoadState('networkidle');
      const shot = sharp(await page.screenshot({ animations: 'disabled' }));
      const folder = kind === 'readme' ? out.readme : path.join(out.store, localeOf[lang]);
      await mkdir(folder, { recursive: true });
      const file = kind === 'readme' ? `${screen.name}-${lang}.webp` : `${prefix}${screen.name}.png`;
      await (kind === 'readme' ? shot.webp({ quality: 78 }) : shot.png({ palette: true })).toFile(
        path.join(folder, file),
      );
      await context.close();
    }
  }
}

/** What Play shows above all else, without which it publishes nothing: the mark and the name, and its icon in its own size. */
async function takeOfPlay(browser: Browser, lang: Lang): Promise<void> {
  const folder = path.join(out.store, localeOf[lang]);
  await mkdir(folder, { recursive: true });
  const read = (file: string) => readFile(path.join(app, file), 'utf8');
  const [mark, title, said, fonts] = await Promise.all([
    read('../web/app/icon.svg'),
    read(`store/${localeOf[lang]}/title.txt`),
    read(`store/${localeOf[lang]}/subtitle.txt`),
    fontsFor(),
  ]);
  const context = await browser.newContext({ viewport: { width: 1024, height: 500 } });
  const page = await context.newPage();
  await page.setContent(
    `<body style="margin:0;height:500px;display:flex;align-items:center;justify-content:center;gap:48px;background:#faf5ec;color:#2b1b17">
       <div style="width:220px">${mark}</div>
       <div><div style="font-size:72px;font-weight:700">${title.trim()}</div><div style="font-size:36px">${said.trim()}</div></div>`,
  );
  await page.evaluate(letterSheet, fonts);
  await sharp(await page.screenshot())
    .removeAlpha()
    .png({ palette: true })
    .toFile(path.join(folder, 'play-feature.png'));
  await context.close();
  await sharp(path.join(app, 'assets/icon.png')).resize(512).png().toFile(path.join(folder, 'play-icon.png'));
}

const [folder = '.cache/mobile/web', api = 'http://127.0.0.1:5000', kind = 'readme'] = process.argv.slice(2);
if (kind !== 'readme' && kind !== 'store') throw new Error('readme or store');
await haveSomebodyWrite(api);
const served = await serveWebExport({ folder: path.resolve(folder), api });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-sync',
  ],
});
try {
  for (const lang of ['en', 'ne'] as const) {
    await take(browser, served.origin, lang, kind);
    if (kind === 'store') await takeOfPlay(browser, lang);
  }
} finally {
  await browser.close();
  await served.close();
}
