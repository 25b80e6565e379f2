import { Agent, type IncomingMessage, request } from 'node:http';
import { percentile } from '../lib/measure.ts';

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

export interface Answered {
  /** 0 where no answer came. */
  status: number;
  text: string;
}

interface Route {
  latencies: number[];
  failures: Map<string, number>;
}

export interface RouteSummary {
  route: string;
  requests: number;
  failed: number;
  p50: number;
  p95: number;
  p99: number;
}

const patienceMs = 30_000;

/** Asks for things as visitors do, and keeps how long each took and what failed: by the kind of thing. */
export class Asking {
  readonly routes = new Map<string, Route>();
  private readonly agent = new Agent({ keepAlive: true, maxFreeSockets: 500, timeout: 55_000 });
  private readonly origin: URL;
  private firstFailure = 0;
  private lastFailure = 0;

  constructor(origin: string) {
    this.origin = new URL(origin);
  }

  /** @param route what it counts as; an answer below 400 is a success, and so are those expected */
  async ask(route: string, path: string, asked: Asked = {}, expected: number[] = []): Promise<Answered> {
    const begun = performance.now();
    const answer = await this.send(path, asked).catch((error: NodeJS.ErrnoException) => ({
      status: 0,
      text: error.code ?? error.message,
    }));
    const failed = answer.status === 0 || (answer.status >= 400 && !expected.includes(answer.status));
    this.note(route, performance.now() - begun, failed ? reasonOf(answer) : null);
    return answer;
  }

  note(route: string, milliseconds: number, failure: string | null): void {
    const kept: Route = this.routes.get(route) ?? { latencies: [], failures: new Map() };
    this.routes.set(route, kept);
    kept.latencies.push(milliseconds);
    if (!failure) return;
    kept.failures.set(failure, (kept.failures.get(failure) ?? 0) + 1);
    this.lastFailure = performance.now();
    this.firstFailure ||= this.lastFailure;
  }

  /** Seconds between the first and the last answer that failed. */
  get failingSeconds(): number {
    return (this.lastFailure - this.firstFailure) / 1000;
  }

  get requests(): number {
    return [...this.routes.values()].reduce((sum, { latencies }) => sum + latencies.length, 0);
  }

  /** Reasons with how often, over all routes. */
  get failures(): [string, number][] {
    return [...this.routes].flatMap(([route, { failures }]) =>
      [...failures].map(([why, count]): [string, number] => [`${route}: ${why}`, count]),
    );
  }

  get failed(): number {
    return this.failures.reduce((sum, [, count]) => sum + count, 0);
  }

  summary(): RouteSummary[] {
    const all = { latencies: [...this.routes.values()].flatMap(({ latencies }) => latencies) };
    const rows = [...this.routes].sort(([a], [b]) => a.localeCompare(b));
    return [...rows, ['all', { ...all, failures: new Map(this.failures) }] as [string, Route]].map(
      ([route, { latencies, failures }]) => ({
        route,
        requests: latencies.length,
        failed: [...failures.values()].reduce((sum, count) => sum + count, 0),
        p50: percentile(latencies, 0.5),
        p95: percentile(latencies, 0.95),
        p99: percentile(latencies, 0.99),
      }),
    );
  }

  forget(): void {
    this.routes.clear();
    this.firstFailure = 0;
    this.lastFailure = 0;
  }

  close(): void {
    this.agent.destroy();
  }

  private send(path: string, { method = 'GET', headers = {}, body }: Asked): Promise<Answered> {
    const text = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const asking = request(
        {
          host: this.origin.hostname,
          port: this.origin.port,
          agent: this.agent,
          method,
          path,
          headers: {
            host: 'localhost:3333',
            'accept-encoding': 'identity',
            ...(text === undefined || Buffer.isBuffer(text) ? {} : { 'content-type': 'application/json' }),
            ...(text === undefined ? {} : { 'content-length': Buffer.byteLength(text) }),
            ...headers,
          },
        },
        (answer) =>
          collect(answer).then((said) => resolve({ status: answer.statusCode ?? 0, text: said }), reject),
      );
      asking.setTimeout(patienceMs, () => asking.destroy(new Error('no answer in 30 s')));
      asking.once('error', reject);
      asking.end(text);
    });
  }
}

async function collect(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function reasonOf({ status, text }: Answered): string {
  const code = /"code":"(\w+)"/.exec(text)?.[1];
  return status === 0 ? text : `${status}${code ? ` ${code}` : ` ${text.slice(0, 60)}`}`;
}
