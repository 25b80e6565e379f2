import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../templates.ts';

interface Route {
  readonly service: 'web' | 'api';
  /** Beginning of the measurement's name in bench/results/latest.json. */
  readonly measurement: string;
  /** Share of its service's requests. */
  readonly share: number;
  /** Milliseconds of one vCPU, used until the benchmark has been run on this machine. */
  readonly cpuMs: number;
}

/** What visitors ask for; the times are those of bench/README.md. */
const routes: readonly Route[] = [
  { service: 'api', measurement: 'hot first pages', share: 0.3, cpuMs: 0.09 },
  { service: 'api', measurement: 'filtered list', share: 0.1, cpuMs: 0.362 },
  { service: 'api', measurement: 'search', share: 0.2, cpuMs: 0.554 },
  { service: 'api', measurement: 'listing detail', share: 0.4, cpuMs: 0.195 },
  { service: 'web', measurement: 'page from the cache', share: 0.7, cpuMs: 3.168 },
  { service: 'web', measurement: 'page rendered on demand', share: 0.3, cpuMs: 39.555 },
];

export interface ServiceTimes {
  readonly source: string;
  /** Mean seconds of one vCPU. */
  readonly web: number;
  readonly api: number;
  /** Seconds that a request waits for others: database and network. */
  readonly waiting: { readonly web: number; readonly api: number };
}

/** A vCPU of Fargate is slower than a core of the machine that measured; the factor is an assumption. */
const slower = 1.5;

/** Processor time of a request, as the benchmark measured it here, else recorded figures. */
export function readServiceTimes(file = path.join(root, 'bench/results/latest.json')): ServiceTimes {
  const measured = existsSync(file) ? readMeasurements(file) : new Map<string, number>();
  const used = routes.filter((route) => find(measured, route) !== undefined);
  const mean = (service: 'web' | 'api') =>
    routes
      .filter((route) => route.service === service)
      .reduce((sum, route) => sum + route.share * (find(measured, route) ?? route.cpuMs), 0);
  const source =
    used.length > 0
      ? `${used.length} of ${routes.length} routes from bench/results/latest.json, times ${slower}`
      : `figures of bench/README.md, times ${slower}: run "npm run bench" for those of this machine`;
  return {
    source,
    web: (mean('web') * slower) / 1000,
    api: (mean('api') * slower) / 1000,
    waiting: { web: 0.015, api: 0.004 },
  };
}

function find(measured: ReadonlyMap<string, number>, route: Route): number | undefined {
  const found = [...measured].filter(([name]) => name.startsWith(route.measurement)).map(([, ms]) => ms);
  return found.length > 0 ? found.reduce((sum, ms) => sum + ms, 0) / found.length : undefined;
}

function readMeasurements(file: string): Map<string, number> {
  const result: { sections: { measurements: { name: string; nodeMicros: number }[] }[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const all = result.sections.flatMap((section) => section.measurements);
  return new Map(all.filter((one) => one.nodeMicros > 0).map((one) => [one.name, one.nodeMicros / 1000]));
}
