import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpuOfEndedChildren, cpuOfFamily, newChildren } from './cpu.ts';
import type { Sample, Variant } from './measure.ts';
import { keepFolder } from './paths.ts';

/** A value of its own for every run of a statement: one of these, or a whole number in a range. */
export type Drawn = { from: number; to: number } | { oneOf: number[] };

/** A statement with its values for `$1`, `$2`, … in the text. */
export interface Statement {
  text: string;
  values: (number | string | (number | string)[] | Drawn)[];
}

export interface Database {
  url: string;
  postgresPid: number;
}

const clients = 8;
const debian = '/usr/lib/postgresql';

/** The pgbench of this machine, or null. PATH first, then where Debian keeps it. */
export function findPgbench(): string | null {
  const versions = existsSync(debian)
    ? readdirSync(debian).map((version) => join(debian, version, 'bin/pgbench'))
    : [];
  for (const candidate of ['pgbench', ...versions]) {
    try {
      execFileSync(candidate, ['--version'], { stdio: 'ignore' });
      return candidate;
    } catch {}
  }
  return null;
}

function drawn(value: number | Drawn): string {
  if (typeof value === 'number') return String(value);
  if ('from' in value) return `random(${value.from}, ${value.to})`;
  const [first = 0, ...others] = value.oneOf;
  const cases = others.map((other, at) => `when :draw = ${at + 1} then ${other}`).join(' ');
  return `case ${cases} else ${first} end`;
}

/** Without colons: pgbench takes what follows one for a variable, within quotes too (`room:AB`). */
function literal(value: string | (number | string)[]): string {
  const text = typeof value === 'string' ? value : `{${value.map((each) => JSON.stringify(each)).join()}}`;
  const quoted = text.replaceAll("'", "''");
  return text.includes(':')
    ? `E'${quoted.replaceAll('\\', '\\\\').replaceAll(':', '\\x3a')}'`
    : `'${quoted}'`;
}

function isWritten(value: Statement['values'][number]): value is string | (number | string)[] {
  return typeof value === 'string' || Array.isArray(value);
}

/** As a pgbench script. Its variables are numbers only, so words become literals. */
export function scriptOf({ text, values }: Statement): string {
  const lines: string[] = [];
  for (const [at, value] of values.entries()) {
    if (isWritten(value)) continue;
    if (typeof value === 'object' && 'oneOf' in value) {
      lines.push(`\\set draw random(0, ${value.oneOf.length - 1})`);
    }
    lines.push(`\\set v${at + 1} ${drawn(value)}`);
  }
  const statement = text.replace(/\s+/g, ' ').replace(/\$(\d+)/g, (_, no) => {
    const value = values[Number(no) - 1];
    return value !== undefined && isWritten(value) ? literal(value) : `:v${no}`;
  });
  return [...lines, `${statement.trim()};`, ''].join('\n');
}

/**
 * A variant that sends the statements at random over 8 connections from pgbench, the leanest client there is.
 * @param mode `prepared` plans a statement once a connection, `extended` every time
 */
export function pgbenchVariant(
  name: string,
  pgbench: string,
  { url, postgresPid }: Database,
  statements: Statement[],
  mode: 'prepared' | 'extended' = 'prepared',
): Variant {
  const folder = join(keepFolder, 'pgbench', name.replace(/[^a-z0-9]+/gi, '-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = statements.map((statement, at) => {
    const file = join(folder, `${at}.sql`);
    writeFileSync(file, scriptOf(statement));
    return file;
  });
  const { hostname, port, username, password, pathname } = new URL(url);
  const where = ['-h', hostname, '-p', port, '-U', username, pathname.slice(1)];
  async function run(seconds: number): Promise<Sample> {
    const whole = Math.max(1, Math.round(seconds));
    const how = [
      '-n',
      '-M',
      mode,
      '-c',
      String(clients),
      '-T',
      String(whole),
      ...files.flatMap((file) => ['-f', file]),
    ];
    const backends = newChildren(postgresPid);
    const before = { client: cpuOfEndedChildren(), postgres: cpuOfFamily(postgresPid) };
    const output = await outputOf(pgbench, [...how, ...where], password);
    const cpu = {
      node: 0,
      postgres: cpuOfFamily(postgresPid) - before.postgres,
      client: cpuOfEndedChildren() - before.client,
    };
    // What they take to end (40 ms of processor time and more) is nobody's, least of all the next variant's.
    await backends.gone();
    const requests = Number(/actually processed: (\d+)/.exec(output)?.[1]);
    const perSecond = Number(/tps = ([\d.]+)/.exec(output)?.[1]);
    if (!(requests > 0) || /failed transactions: [1-9]/.test(output))
      throw new Error(`${name}: pgbench said\n${output}`);
    return { requests, seconds: requests / perSecond, cpu, latencies: [] };
  }
  return { name, run };
}

function outputOf(command: string, args: string[], password: string): Promise<string> {
  const child = spawn(command, args, {
    env: { ...process.env, PGPASSWORD: password },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`pgbench failed:\n${output}`)),
    );
  });
}
