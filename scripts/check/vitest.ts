import fs from 'node:fs';
import path from 'node:path';
import { execa } from 'execa';
import { cacheDir, root } from '../bootstrap/paths.mjs';
import { adopt } from '../lib/children.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests?: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Runs one project of vitest.config.ts in the foreground; one that breaks without a failing test counts as one failure.
 * @param filters names of test files to run, all when empty
 * @param options.beside another project runs at the same time: one worker, and what it says comes at its end
 */
export async function runVitest(
  project: string,
  filters: string[],
  { beside = false } = {},
): Promise<Counts> {
  const report = path.join(cacheDir, `vitest-${project}.json`);
  fs.rmSync(report, { force: true });
  const script = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const workers = beside ? ['--maxWorkers=1'] : [];
  const { failed, all } = await adopt(
    execa(
      process.execPath,
      [script, 'run', '--project', project, ...workers, ...reporters, '--passWithNoTests', ...filters],
      {
        ...{ cwd: root, stdin: 'ignore', reject: false, all: beside },
        ...(beside ? {} : { stdout: 'inherit', stderr: 'inherit' }),
        detached: process.platform !== 'win32',
      },
    ),
  );
  if (beside) process.stdout.write(`${all ?? ''}\n`);
  const counts = readCounts(report);
  if (failed && counts.failed === 0) counts.failed = 1;
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
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
