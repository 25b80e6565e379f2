import { expect, it } from 'vitest';
import { openApp, withBrowser } from './app.mts';

withBrowser();

/** What the API is asked for before the first screen stands, and what may be asked besides (photos are not counted). */
const wanted = ['/api/app', '/api/categories', '/api/front'];

it('starts with three questions the first time, and shows what is kept before any of them is answered', async () => {
  await openApp({}, async (page, context) => {
    const cards = page.getByRole('link').filter({ has: page.locator('img') });
    await cards.first().waitFor();
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/')) asked.push(pathname);
    });
    // Kept before it is looked for: writing follows the first screen.
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const known = await indexedDB.databases();
          return known.length;
        }),
      )
      .toBeGreaterThan(0);
    await page.waitForLoadState('networkidle');
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/**', async (route) => {
      await answered;
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await cards.first().waitFor();
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    const milliseconds = (name: string) => Math.round(of(name) * 1000);
    const [script, layout] = [milliseconds('ScriptDuration'), milliseconds('LayoutDuration')];
    process.stdout.write(`start with what is kept: ${script} ms of script, ${layout} ms of layout\n`);
    answer();
    await page.waitForLoadState('networkidle');
    expect([...new Set(asked)].sort().filter((path) => !wanted.includes(path))).toEqual([]);
  });
});
