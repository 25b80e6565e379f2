import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../bootstrap/paths.mjs';
import { Problem } from '../bootstrap/problem.mjs';
import { Progress } from '../bootstrap/progress.mjs';
import { ensureTools } from '../check/tools.ts';
import { type Counts, runVitest } from '../check/vitest.ts';
import { ensureBuilt } from '../lib/build.ts';
import { stopChildren } from '../lib/children.ts';
import { checkBytecode } from './bytecode.ts';
import { installApp } from './install-app.ts';
import { runJest } from './jest.ts';
import { checkNative } from './native.ts';
import { made } from './places.ts';
import { expo, ownTool, tool } from './tool.ts';
import { checkVersions } from './versions.ts';

const progress = new Progress();
const total: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
const failed = new Set<string>();

const webExport = path.join(made, 'web');

/** In the order in which they run. */
const steps: Record<string, () => Promise<void>> = {
  install: installApp,
  versions: checkVersions,
  generate: () => tool('generate', ['scripts/generate.mjs']),
  types: async () => {
    await ownTool('types', 'typescript/bin/tsc', ['--noEmit']);
    await tool('types-e2e', ['node_modules/typescript/bin/tsc', '-p', 'apps/mobile/e2e', '--noEmit'], {
      cwd: root,
    });
  },
  lint: () =>
    tool(
      'lint',
      ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off', 'apps/mobile'],
      {
        cwd: root,
      },
    ),
  unit: async () => add(await runJest()),
  bytecode: () => checkBytecode((line) => progress.line(line)),
  native: checkNative,
  web: checkWeb,
};
/** Without these nothing else of the app runs. */
const needed = ['install', 'generate'];

/** The web export, driven in a browser against the real API: what is in apps/mobile/e2e. */
async function checkWeb(): Promise<void> {
  await ensureTools().catch((error: unknown) => progress.line(String(error)));
  await ensureBuilt('api', progress);
  // The same origin answers for the API.
  await expo('web-export', ['export', '--platform', 'web', '--output-dir', webExport], {
    THULU_API_URL: '',
    THULU_WEB_URL: '',
  });
  process.env.MOBILE_WEB_EXPORT = webExport;
  add(await runVitest('mobile', { filters: [] }));
}

function add(counts: Counts): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  total.failures.push(...counts.failures);
}

async function runStep(name: string): Promise<void> {
  const shown = progress.step(`The app: ${name}`);
  try {
    await steps[name]?.();
    shown.done();
    if (name !== 'unit' && name !== 'web') total.passed += 1;
  } catch (error) {
    shown.fail();
    failed.add(name);
    total.failed += 1;
    progress.line(
      error instanceof Problem ? error.message : String(error instanceof Error ? error.stack : error),
    );
  }
}

function chosen(args: string[]): string[] {
  const { values } = parseArgs({ args, options: { only: { type: 'string', multiple: true } } });
  const names = values.only?.flatMap((list) => list.split(',')) ?? Object.keys(steps);
  const unknown = names.filter((name) => !(name in steps));
  if (unknown.length > 0)
    throw new Problem(
      `No step is called ${unknown.join(', ')}`,
      `Choose from ${Object.keys(steps).join(', ')}`,
    );
  return Object.keys(steps).filter((name) => needed.includes(name) || names.includes(name));
}

/**
 * Checks the app for phones, or what is named with --only, and ends with the line "N passed, N failed, N skipped".
 * @param args `--only types,unit`
 */
export async function checkApp(args: string[]): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, async () => {
      await stopChildren();
      process.exit(130);
    });
  try {
    for (const name of chosen(args)) {
      await runStep(name);
      if (failed.has('install')) break;
    }
  } catch (error) {
    total.failed += 1;
    progress.line(String(error));
  }
  progress.close();
  for (const failure of total.failures) console.log(`\nFailed: ${failure}`);
  if (failed.size > 0) console.log(`\nFailed steps: ${[...failed].join(', ')}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
