import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { adopt } from './children.mjs';
import { cacheDir, root } from './paths.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * Runs one project of vitest.config.ts in the foreground.
 * @param {string} project
 * @param {string[]} filters names of test files to run, all when empty
 * @returns {Promise<Counts>} a run that breaks without a failing test counts as one failure
 */
export async function runVitest(project, filters) {
  const report = path.join(cacheDir, `vitest-${project}.json`);
  fs.rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const script = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [script, ...args, '--passWithNoTests', ...filters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  adopt(child);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (exitCode, signal) => resolve(signal ?? exitCode));
  });
  const counts = readCounts(report);
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** @returns {Counts} */
function readCounts(report) {
  try {
    const result = JSON.parse(fs.readFileSync(report, 'utf8'));
    // A file that cannot even be loaded has no tests to report.
    const broken = result.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + broken.length,
      skipped: result.numPendingTests + (result.numTodoTests ?? 0),
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
