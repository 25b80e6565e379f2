import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { resultsFolder } from '../lib/paths.ts';
import type { RouteSummary } from './asking.ts';

/** By route, for a terminal. */
export function summaryText(rows: RouteSummary[]): string {
  const head = ['', 'requests', 'failed', 'p50 ms', 'p95 ms', 'p99 ms'];
  const lines = rows.map(({ route, requests, failed, p50, p95, p99 }) => [
    route,
    String(requests),
    String(failed),
    ...[p50, p95, p99].map((ms) => ms.toFixed(1)),
  ]);
  return [head, ...lines]
    .map(([first = '', ...rest]) => `  ${first.padEnd(18)}${rest.map((cell) => cell.padStart(10)).join('')}`)
    .join('\n');
}

/** Keeps a run in bench/results/NAME.json, with the machine it ran on and how busy that was. */
export function saveReport(name: string, result: object): string {
  mkdirSync(resultsFolder, { recursive: true });
  const file = join(resultsFolder, `${name}.json`);
  const machine = {
    cpu: cpus()[0]?.model.trim(),
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    loadAverage: loadavg(),
  };
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, ...result }, null, 2)}\n`);
  return file;
}
