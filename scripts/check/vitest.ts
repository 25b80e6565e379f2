import fs from 'node:fs';
import path from 'node:path';
import { execa } from 'execa';
import { cacheDir, root } from '../bootstrap/paths.mjs';
import { adopt } from '../lib/children.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Each failure in a few lines: which test, and what it said. */
  failures: string[];
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests?: number;
  testResults: FileReport[];
}

interface FileReport {
  name: string;
  status: string;
  message?: string;
  assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[];
}

interface Options {
  /** Names of test files to run; all when empty. */
  filters: string[];
  /** Which part of the files, of how many: `1/2`. */
  shard?: string;
  /** What it says comes at its end, because another run is shown meanwhile. */
  quiet?: boolean;
}

/**
 * Runs projects of vitest.config.ts; a run that breaks without a failing test counts as one failure.
 * @param projects a name, or a pattern with `*`
 */
export async function runVitest(projects: string, { filters, shard, quiet }: Options): Promise<Counts> {
  const name = `${projects}${shard ? `-${shard}` : ''}`.replaceAll(/\W+/g, '-');
  const report = path.join(cacheDir, `vitest-${name}.json`);
  fs.rmSync(report, { force: true });
  const script = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const part = shard ? [`--shard=${shard}`] : [];
  const { failed, all } = await adopt(
    execa(
      process.execPath,
      [script, 'run', '--project', projects, ...part, ...reporters, '--passWithNoTests', ...filters],
      {
        ...{ cwd: root, stdin: 'ignore', reject: false, all: quiet },
        ...(quiet ? {} : { stdout: 'inherit', stderr: 'inherit' }),
        detached: process.platform !== 'win32',
      },
    ),
  );
  if (quiet) process.stdout.write(`${all ?? ''}\n`);
  const counts = readCounts(report);
  if (failed && counts.failed === 0) {
    counts.failed = 1;
    counts.failures.push(`${name}: the run broke without a failing test`);
  }
  return counts;
}

function readCounts(file: string): Counts {
  try {
    const report: Report = JSON.parse(fs.readFileSync(file, 'utf8'));
    // A file that cannot even be loaded has no tests to report.
    const broken = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      skipped: report.numPendingTests + (report.numTodoTests ?? 0),
      failures: report.testResults.flatMap(failuresOf),
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failures: [] };
  }
}

function failuresOf({ name, status, message, assertionResults }: FileReport): string[] {
  const file = path.relative(root, name);
  if (status === 'failed' && assertionResults.length === 0) return [`${file}: ${inShort(message)}`];
  return assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `${file} > ${test.fullName}: ${inShort(test.failureMessages?.[0])}`);
}

/** What is said at the end of a long run is all that some logs keep: a few lines of it, and where it stood. */
function inShort(message = 'it said nothing'): string {
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  const said = lines.filter((line) => !/^\s+at /.test(line)).slice(0, 8);
  const where = lines.filter((line) => /^\s+at .*\.test\.ts/.test(line)).slice(0, 2);
  return [...said, ...where].join('\n    ').slice(0, 1500);
}
