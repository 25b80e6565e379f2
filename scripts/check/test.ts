import path from 'node:path';
import { parseArgs } from 'node:util';
import { shareContent } from '../../e2e/servers.ts';
import { npm } from '../bootstrap/npm.mjs';
import { cacheDir, root } from '../bootstrap/paths.mjs';
import { Problem } from '../bootstrap/problem.mjs';
import { Progress } from '../bootstrap/progress.mjs';
import { ensureBuilt } from '../lib/build.ts';
import { stopChildren } from '../lib/children.ts';
import { run } from '../lib/run.ts';
import { checkDrift } from './drift.ts';
import { ensureTools } from './tools.ts';
import { type Counts, runVitest } from './vitest.ts';

const STEPS = ['tools', 'drift', 'types', 'lint', 'knip', 'layout', 'build', 'unit', 'platform', 'browser'];
const progress = new Progress();
const total: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
const failedSteps = new Set<string>();

/**
 * Runs every check and test, or those named with --only, and ends with the line "N passed, N failed, N skipped".
 * @param args `--only unit,lint` and names of test files
 */
export async function test(args: string[]): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupted);
  try {
    const { only, filters } = readArguments(args);
    await runSteps(only, filters);
  } catch (error) {
    fail('arguments', error);
  }
  conclude();
}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    options: { only: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const names =
    values.only?.flatMap((list) => list.split(',')) ?? (positionals.length > 0 ? ['unit'] : STEPS);
  const unknown = names.filter((name) => !STEPS.includes(name));
  if (unknown.length > 0)
    throw new Problem(`No step is called ${unknown.join(', ')}`, `Choose from ${STEPS.join(', ')}`);
  const only = new Set(names);
  if (only.has('browser')) only.add('build');
  if (only.has('browser') || only.has('unit')) only.add('tools');
  return { only, filters: positionals };
}

async function runSteps(only: Set<string>, filters: string[]): Promise<void> {
  const wanted = (name: string, work: () => Promise<void>) =>
    only.has(name) ? [() => step(name, work)] : [];
  // Drift rewrites generated sources for a moment, so nothing that reads sources runs beside it.
  await inParallel([...wanted('tools', ensureTools), ...wanted('drift', checkDrift)]);
  await inParallel([
    // First what takes longest.
    () => webTypesThenBuild(only),
    ...wanted('types', () => checkTypes('tsc', 'tsconfig.json')),
    ...wanted('types', () => checkTypes('tsc-e2e', 'e2e')),
    ...wanted('lint', () =>
      node('biome', '@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '--colors=off']),
    ),
    ...wanted('build', () => ensureBuilt('api', progress)),
    ...wanted('knip', () => node('knip', 'knip/bin/knip.js', [])),
    ...wanted('layout', () => npmRun('layout', ['layout'])),
  ]);
  if (only.has('unit')) add(await runVitest('unit*', { filters }));
  const browser = only.has('browser') && !failedSteps.has('build');
  if (only.has('browser') && !browser) progress.line('The browser tests are not run: the build failed.');
  const isWhole = filters.length === 0;
  // Making it leaves a core to what else runs.
  const content = browser && isWhole ? shareContent() : null;
  if (only.has('platform')) add(await runVitest('platform', { filters }));
  if (!browser) return;
  try {
    await content;
    await runBrowser(filters);
  } finally {
    await content?.then((stop) => stop());
  }
}

/** Two halves side by side, each with servers and a browser of its own; files that were asked for by name in one. */
async function runBrowser(filters: string[]): Promise<void> {
  if (filters.length > 0) return add(await runVitest('browser', { filters }));
  const halves = ['1/2', '2/2'].map((shard, index) =>
    runVitest('browser', { filters, shard, quiet: index > 0 }),
  );
  for (const half of halves) add(await half);
}

/** One after the other: both write apps/web/.next. */
async function webTypesThenBuild(only: Set<string>): Promise<void> {
  if (only.has('types')) await step('web types', () => npmRun('web-types', ['typecheck', '-w', 'apps/web']));
  if (only.has('build')) await step('build', () => ensureBuilt('web', progress));
}

/** Two at a time, which two cores can carry. */
async function inParallel(tasks: (() => Promise<void>)[]): Promise<void> {
  const queue = tasks.values();
  const worker = async () => {
    for (const task of queue) await task();
  };
  await Promise.all([worker(), worker()]);
}

/** Runs one step; a failing one is reported, counted as a failure, and does not keep the others from running. */
async function step(name: string, work: () => Promise<void>): Promise<void> {
  // A build shows its own progress.
  const shown = name === 'build' ? undefined : progress.step(`Checking ${name}`);
  try {
    await work();
    shown?.done();
  } catch (error) {
    shown?.fail();
    fail(name, error);
  }
}

function fail(name: string, error: unknown): void {
  failedSteps.add(name);
  total.failed += 1;
  progress.line(
    error instanceof Problem ? error.message : String(error instanceof Error ? error.stack : error),
  );
}

/** By TypeScript 7, which takes a third of what 6 takes; 6 stays for the tools that know its API. Beside it runs another check. */
function checkTypes(name: string, project: string): Promise<void> {
  return node(name, 'typescript-native/bin/tsc', ['-p', project, '--noEmit', '--singleThreaded']);
}

/** A tool of node_modules, without the package manager in between. */
function node(name: string, script: string, args: string[]): Promise<void> {
  return check(name, process.execPath, [path.join(root, 'node_modules', script), ...args]);
}

function npmRun(name: string, args: string[]): Promise<void> {
  const [command, first] = npm();
  return check(name, command, [...first, 'run', '--silent', ...args]);
}

/** Runs a check and shows all it said when it fails: a finding is of little use in a log file. */
async function check(name: string, command: string, args: string[]): Promise<void> {
  const lines: string[] = [];
  const env = { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' };
  const log = path.join(cacheDir, 'logs', `${name}.log`);
  try {
    await run(command, args, { what: name, cwd: root, env, log, onLine: (line) => lines.push(line) });
  } catch {
    for (const line of lines.slice(0, 60)) progress.line(`    ${line}`);
    throw new Problem(`The ${name} check failed`, `All it said is in ${log}`);
  }
}

function add(counts: Counts): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  total.failures.push(...counts.failures);
}

function conclude(): void {
  progress.close();
  for (const failure of total.failures) console.log(`\nFailed: ${failure}`);
  if (failedSteps.size > 0) console.log(`\nFailed steps: ${[...failedSteps].join(', ')}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

async function interrupted(): Promise<void> {
  await stopChildren();
  total.failed += 1;
  failedSteps.add('interrupted');
  conclude();
  process.exit(130);
}
