import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Section } from './bench.ts';
import { type Summary, summarise } from './measure.ts';
import { resultsFolder } from './paths.ts';

function cell(value: number | null, digits: number): string {
  return value === null
    ? '–'
    : value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (row: string[]) =>
    row
      .map((text, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - [...text].length);
        return column === 0 ? text + padding : padding + text;
      })
      .join('  ');
  return rows.map((row) => `  ${line(row)}`).join('\n');
}

function summaryRow(summary: Summary): string[] {
  return [
    summary.name,
    cell(summary.requestsPerSecond, 0),
    cell(summary.p50, 1),
    cell(summary.p99, 1),
    cell(summary.nodeMicros, 0),
    cell(summary.postgresMicros, 0),
    cell(summary.clientMicros, 0),
    cell(summary.requestsPerCpuSecond, 0),
  ];
}

const heads = ['', 'requests/s', 'p50 ms', 'p99 ms', 'Node µs', 'PostgreSQL µs', 'pgbench µs', 'per CPU-s'];

/** A section as text for a terminal. */
export function sectionText({ title, measurements, ratios, notes }: Section): string {
  const parts = [`\n${title}`];
  if (measurements.length > 0)
    parts.push(table([heads, ...measurements.map((each) => summaryRow(summarise(each)))]));
  if (ratios.length > 0) {
    const rows = ratios.map(({ name, value, target, verdict }) => [
      name,
      cell(value, 2),
      target === null ? '' : `target ${target}`,
      verdict,
    ]);
    parts.push(table(rows));
  }
  return [...parts, ...notes.map((note) => `  ${note}`)].join('\n');
}

/** Keeps a run in bench/results/latest.json. */
export function saveResults(sections: Section[]): string {
  const result = {
    at: new Date().toISOString(),
    machine: {
      cpu: cpus()[0]?.model.trim(),
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 2 ** 30),
      node: process.version,
      platform: `${process.platform}-${process.arch}`,
    },
    sections: sections.map(({ measurements, ...section }) => ({
      ...section,
      measurements: measurements.map((each) => summarise(each)),
    })),
  };
  mkdirSync(resultsFolder, { recursive: true });
  const file = join(resultsFolder, 'latest.json');
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  return file;
}
