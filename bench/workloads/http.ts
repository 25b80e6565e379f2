import { join } from 'node:path';
import { type Bench, measured, type Section } from '../lib/bench.ts';
import { bundle } from '../lib/bundle.ts';
import { startServer } from '../lib/child.ts';
import { httpVariant } from '../lib/http-load.ts';
import { interleave, ratioOf } from '../lib/measure.ts';
import { root } from '../lib/paths.ts';

/** What HTTP, Express and our middlewares cost before any work. */
export async function httpWorkload({ api, turns }: Bench): Promise<Section> {
  const entry = await bundle('servers/bare.ts');
  const bare = (kind: string) =>
    startServer([entry, kind], { cwd: join(root, 'bench'), env: {}, readyPath: '/' });
  const servers = {
    node: await bare('node'),
    express: await bare('express'),
    plain: await bare('express-plain'),
  };
  const of = (server: { origin: string; pid: number }) => ({ origin: server.origin, pids: [server.pid] });
  try {
    const measurements = await interleave(
      [
        httpVariant('node:http, empty', of(servers.node), ['/']),
        httpVariant('Express, empty', of(servers.express), ['/']),
        httpVariant('Express as it comes, empty', of(servers.plain), ['/']),
        httpVariant('API, liveness', of(api), ['/api/health']),
      ],
      turns,
    );
    const node = measured(measurements, 'node:http, empty');
    return {
      title: 'HTTP',
      measurements,
      ratios: [
        ratioOf('Express ÷ node:http', measured(measurements, 'Express, empty'), node, 0.4),
        ratioOf(
          'Express as it comes ÷ node:http',
          measured(measurements, 'Express as it comes, empty'),
          node,
          null,
        ),
        ratioOf('API liveness ÷ node:http', measured(measurements, 'API, liveness'), node, null),
      ],
      notes: [],
    };
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
  }
}
