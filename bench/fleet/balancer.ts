import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

export type Service = 'api' | 'web';

interface Target {
  origin: URL;
  isHealthy: boolean;
  isDraining: boolean;
  failures: number;
  open: number;
}

/** Where each service says that it lives (infra/src/services/load-balancer.ts). */
const healthPaths: Record<Service, string> = { api: '/api/health', web: '/robots.txt' };
const checkEveryMs = 1000;
const failuresUntilOut = 3;

/**
 * What the load balancer does for us, on this machine: sends each request to one of the healthy tasks of its service, checks
 * them, and lets what a leaving task has under way come to its end. As it, it tries nothing twice.
 */
export class Balancer {
  private readonly targets: Record<Service, Target[]> = { api: [], web: [] };
  private readonly agent = new Agent({ keepAlive: true, maxFreeSockets: 200, timeout: 60_000 });
  private readonly server: Server;
  private readonly checking: NodeJS.Timeout;
  private turn = 0;
  /** Answers that no task gave, by reason. */
  readonly refused = new Map<string, number>();

  private constructor() {
    this.server = createServer({ keepAliveTimeout: 60_000 }, (req, res) => this.pass(req, res));
    this.server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.passSocket(req, socket, head),
    );
    this.checking = setInterval(() => void this.check(), checkEveryMs);
  }

  static async start(): Promise<Balancer> {
    const balancer = new Balancer();
    await new Promise<void>((resolve) => balancer.server.listen(0, '127.0.0.1', resolve));
    return balancer;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  add(service: Service, origin: string): void {
    const target = { origin: new URL(origin), isHealthy: true, isDraining: false, failures: 0, open: 0 };
    this.targets[service].push(target);
  }

  /** Sends a task nothing new, and waits until it has nothing under way (30 s at most). */
  async drain(service: Service, origin: string): Promise<void> {
    const leaving = this.targets[service].find((each) => each.origin.origin === origin);
    if (!leaving) return;
    leaving.isDraining = true;
    for (const end = performance.now() + 30_000; leaving.open > 0 && performance.now() < end; )
      await pause(20);
    this.targets[service] = this.targets[service].filter((each) => each !== leaving);
  }

  async close(): Promise<void> {
    clearInterval(this.checking);
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    this.agent.destroy();
  }

  private choose(url: string): Target | undefined {
    const service = /^\/(api|media)\//.test(url) ? 'api' : 'web';
    const all = this.targets[service].filter((each) => !each.isDraining);
    const healthy = all.filter((each) => each.isHealthy);
    // With none healthy all are tried, as ALB does.
    const from = healthy.length > 0 ? healthy : all;
    return from[this.turn++ % Math.max(1, from.length)];
  }

  private optionsFor({ origin }: Target, { method, url, headers, socket }: IncomingMessage) {
    const forwarded = [headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', ');
    return {
      host: origin.hostname,
      port: origin.port,
      method,
      path: url,
      // Visitors of a load test name their own addresses: the last is the one a task believes.
      headers: { ...headers, 'x-forwarded-for': headers['x-forwarded-for'] ?? forwarded },
    };
  }

  private pass(req: IncomingMessage, res: ServerResponse): void {
    const target = this.choose(req.url ?? '/');
    if (!target) {
      this.refuse(res, 'no task', 503);
      return;
    }
    target.open += 1;
    let isOver = false;
    res.once('close', () => {
      isOver = true;
      target.open -= 1;
      upstream.destroy();
    });
    const upstream = request({ ...this.optionsFor(target, req), agent: this.agent }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
      answer.once('error', () => res.destroy());
    });
    upstream.once('error', (error: NodeJS.ErrnoException) => {
      if (isOver) return;
      if (res.headersSent) res.destroy();
      else this.refuse(res, error.code ?? error.message, 502);
    });
    req.pipe(upstream);
  }

  private refuse(res: ServerResponse, why: string, status: number): void {
    this.refused.set(why, (this.refused.get(why) ?? 0) + 1);
    res.writeHead(status, { 'content-type': 'text/plain' }).end(why);
  }

  private passSocket(req: IncomingMessage, socket: Duplex, head: Buffer): void {
    const target = this.choose(req.url ?? '/');
    if (!target) return void socket.destroy();
    const upstream = request(this.optionsFor(target, req));
    upstream.once('error', () => socket.destroy());
    upstream.once('response', () => socket.destroy());
    upstream.once('upgrade', (answer, other, rest) => {
      const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`);
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
      other.write(head);
      socket.write(rest);
      other.pipe(socket).pipe(other);
      for (const [one, next] of [[other, socket] as const, [socket, other] as const])
        one.on('error', () => {}).once('close', () => next.destroy());
    });
    upstream.end();
  }

  private async check(): Promise<void> {
    for (const [service, targets] of Object.entries(this.targets))
      for (const target of targets) {
        const url = new URL(healthPaths[service as Service], target.origin);
        const isUp = await answers(url);
        target.failures = isUp ? 0 : target.failures + 1;
        target.isHealthy = target.failures < failuresUntilOut;
      }
  }
}

async function answers(url: URL): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
