import { createServer, type Server } from 'node:http';
import type { RequestHandler } from 'express';
import type pg from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  registry: Registry;
  requests: Histogram<'method' | 'route' | 'status'>;
  jobs: Counter<'task' | 'outcome'>;
  deliveries: Counter<'channel' | 'outcome'>;
}

/** Metrics of the process, its requests, jobs and database connections. */
export function createMetrics(pool: pg.Pool): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request line to the end of the answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5],
    registers: [registry],
  });
  const jobs = new Counter({
    name: 'jobs_total',
    help: 'Jobs done, by task and outcome',
    labelNames: ['task', 'outcome'],
    registers: [registry],
  });
  const deliveries = new Counter({
    name: 'notification_deliveries_total',
    help: 'Tries to let a notification leave, by channel and outcome',
    labelNames: ['channel', 'outcome'],
    registers: [registry],
  });
  new Gauge({
    name: 'database_connections',
    help: 'Connections of the pool by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'total' }, pool.totalCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  return { registry, requests, jobs, deliveries };
}

/** Measures every request under its route, never its address: ids and words stay out of the labels. */
export function measureRequests({ requests }: Metrics): RequestHandler {
  return (req, res, next) => {
    const start = performance.now();
    res.once('finish', () => {
      const route = (req.route as { path?: string } | undefined)?.path ?? 'other';
      requests.observe(
        { method: req.method, route, status: res.statusCode },
        (performance.now() - start) / 1000,
      );
    });
    next();
  };
}

/** Serves `/metrics` on a port of its own, which no load balancer forwards to. */
export function createMetricsServer({ registry }: Metrics): Server {
  return createServer(async (req, res) => {
    if (req.url !== '/metrics') {
      res.writeHead(404).end();
      return;
    }
    res.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
  });
}
