import express from 'express';
import { describe, expect, it } from 'vitest';
import { requestLog } from '../../../apps/api/src/kernel/http/request-log.ts';
import { createLog } from '../../../apps/api/src/kernel/log.ts';
import { assumptionsFor, bands, logLineBytes } from './assumptions.ts';
import { usageOf } from './usage.ts';

describe('what a visit weighs', () => {
  it('includes the log lines that the API really writes', async () => {
    const lines: string[] = [];
    const app = express();
    app.use(requestLog(createLog('info', { write: (line) => lines.push(line) })));
    app.use((_req, res) => void res.end());
    const server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    for (const path of [
      '/api/ads?category=mobiles&limit=24',
      '/api/ads/123456',
      '/api/search?q=mobile',
      '/api/health',
    ])
      await fetch(`http://127.0.0.1:${port}${path}`);
    await expect.poll(() => lines.length).toBe(4);
    await new Promise((resolve) => server.close(resolve));
    const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0) / lines.length + 26;
    expect(Math.abs(bytes - logLineBytes) / logLineBytes, `${bytes} bytes a line`).toBeLessThan(0.15);
  });

  it('grows from the low band to the high one, in everything that is paid', () => {
    const [low, medium, high] = bands.map((band) => usageOf(assumptionsFor(50_000, band)));
    for (const name of ['edgeRequests', 'edgeGb', 'apiRequests', 'logGb', 's3Gets'] as const) {
      expect(medium?.[name]).toBeGreaterThanOrEqual(low?.[name] ?? 0);
      expect(high?.[name]).toBeGreaterThan(medium?.[name] ?? 0);
    }
  });
});
