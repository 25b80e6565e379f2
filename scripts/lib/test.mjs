import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { stopChildren } from './children.mjs';
import { ensureInstalled } from './install.mjs';
import { cacheDir, root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { Progress } from './progress.mjs';
import { npm, run } from './run.mjs';
import { ensureTools } from './tools.mjs';
import { runVitest } from './vitest.mjs';

const STEPS = ['tools', 'drift', 'types', 'lint', 'knip', 'layout', 'build', 'unit', 'platform', 'browser'];
const progress = new Progress();
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {Set<string>} */
const failedSteps = new Set();

/**
 * Runs every check and test, or those named with --only, and ends with the line "N passed, N failed, N skipped".
 * @param {string[]} args `--only unit,lint` and names of test files
 */
export async function test(args) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interrupted());
  try {
    const { only, filters } = readArguments(args);
    if (await step('install', () => ensureInstalled(progress), false)) await runSteps(only, filters);
  } catch (error) {
    total.failed += 1;
    progress.line(error instanceof Problem ? error.message : String(/** @type {Error} */ (error).stack));
  }
  conclude();
}

function readArguments(args) {
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

async function runSteps(only, filters) {
  const wanted = (name, work) => (only.has(name) ? () => step(name, work) : undefined);
  // Drift rewrites generated sources for a moment, so nothing that reads sources runs beside it.
  await inParallel([wanted('tools', ensureTools), wanted('drift', () => npmRun('drift', ['drift']))]);
  await inParallel([
    wanted('types', () => node('tsc', 'typescript/bin/tsc', ['-p', 'tsconfig.json', '--noEmit'])),
    only.has('types') || only.has('build') ? () => webTypesThenBuild(only) : undefined,
    wanted('lint', () =>
      node('biome', '@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '--colors=off']),
    ),
    wanted('build', () => ensureBuilt('api', progress)),
    wanted('knip', () => node('knip', 'knip/bin/knip.js', [])),
    wanted('layout', () => npmRun('layout', ['layout'])),
  ]);
  if (only.has('unit')) add(await runVitest('unit', filters));
  if (only.has('platform')) add(await runVitest('platform', filters));
  if (!only.has('browser')) return;
  if (failedSteps.has('build')) progress.line('The browser tests were not run: the build failed.');
  else add(await runVitest('browser', filters));
}

/** One after the other: both write apps/web/.next. */
async function webTypesThenBuild(only) {
  if (only.has('types')) await step('web types', () => npmRun('web-types', ['typecheck', '-w', 'apps/web']));
  if (only.has('build')) await step('build', () => ensureBuilt('web', progress), false);
}

/** Two at a time, which two cores can carry. */
async function inParallel(tasks) {
  const queue = tasks.filter((task) => task !== undefined);
  const worker = async () => {
    for (let task = queue.shift(); task; task = queue.shift()) await task();
  };
  await Promise.all([worker(), worker()]);
}

/**
 * Runs one step; a failing one is reported, counted as a failure, and does not keep the others from running.
 * @param {string} name
 * @param {() => Promise<unknown>} work
 * @param {boolean} visible false when the work shows its own progress
 */
async function step(name, work, visible = name !== 'build') {
  const shown = visible ? progress.step(`Checking ${name}`) : undefined;
  try {
    await work();
    shown?.done();
    return true;
  } catch (error) {
    shown?.fail();
    failedSteps.add(name);
    total.failed += 1;
    progress.line(error instanceof Problem ? error.message : String(/** @type {Error} */ (error).stack));
    return false;
  }
}

/** A tool of node_modules, without the package manager in between. */
function node(name, script, args) {
  return check(name, process.execPath, [path.join(root, 'node_modules', script), ...args]);
}

function npmRun(name, args) {
  const [command, first] = npm();
  return check(name, command, [...first, 'run', '--silent', ...args]);
}

/** Runs a check and shows all it said when it fails: a finding is of little use in a log file. */
async function check(name, command, args) {
  /** @type {string[]} */
  const lines = [];
  const env = { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' };
  const log = path.join(cacheDir, 'logs', `${name}.log`);
  try {
    await run(command, args, { what: name, cwd: root, env, log, onLine: (line) => lines.push(line) });
  } catch {
    for (const line of lines.slice(0, 60)) progress.line(`    ${line}`);
    throw new Problem(`The ${name} check failed`, `All it said is in ${log}`);
  }
}

function add(counts) {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

function conclude() {
  progress.close();
  if (failedSteps.size > 0) console.log(`\nFailed steps: ${[...failedSteps].join(', ')}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

async function interrupted() {
  await stopChildren();
  total.failed += 1;
  failedSteps.add('interrupted');
  conclude();
  process.exit(130);
}
