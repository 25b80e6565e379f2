// npm run previous-release [-- --all]: the API tests of the release before, as it was, on a database migrated by the
// present migrations. While a release is rolled out that is what serves. Some tests by default, with --all every one.
import fs from 'node:fs';
import path from 'node:path';
import { execa } from 'execa';
import { root } from '../bootstrap/paths.mjs';
import { Problem } from '../bootstrap/problem.mjs';
import { checkOut, findPreviousRelease, migrationsPath } from '../lib/previous-release.ts';

/** What people do most: looking, searching, signing in, selling, saving, talking. */
const chosen = [
  'listings/list',
  'listings/detail',
  'listings/write',
  'listings/states',
  'search/search',
  'accounts/sign-in',
  'accounts/sessions',
  'favourites/',
  'conversations/send',
  'contact/',
];

/** Its own migrations are replaced by the present ones, which hold them all and go on from them. */
function giveSchema(release: string): string[] {
  const theirs = path.join(release, migrationsPath);
  const ours = path.join(root, migrationsPath);
  const before = new Set(fs.readdirSync(theirs));
  fs.rmSync(theirs, { recursive: true });
  fs.cpSync(ours, theirs, { recursive: true });
  return fs.readdirSync(ours).filter((name) => !before.has(name));
}

async function main(args: string[]): Promise<void> {
  const { commit, found } = findPreviousRelease();
  console.log(`The release before is ${commit.slice(0, 7)}: ${found}.`);
  const release = checkOut(commit, 'on-new-schema');
  const added = giveSchema(release);
  console.log(`Migrations it does not know: ${added.join(', ') || 'none'}.`);
  const report = path.join(release, '.cache', 'previous-release.json');
  fs.rmSync(report, { force: true });
  const filters = args.includes('--all') ? ['apps/api/src'] : chosen.map((name) => `apps/api/src/${name}`);
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { exitCode } = await execa(
    process.execPath,
    [vitest, 'run', '--root', release, '--project', 'unit', ...reporters, ...filters],
    { cwd: release, stdin: 'ignore', stdout: 'inherit', stderr: 'inherit', reject: false },
  );
  const passed: number = fs.existsSync(report)
    ? JSON.parse(fs.readFileSync(report, 'utf8')).numPassedTests
    : 0;
  if (exitCode !== 0 || passed === 0)
    throw new Problem(
      `${commit.slice(0, 7)} does not work with the present schema (${passed} tests passed)`,
      'Let the migration only add; what it removes or renames is for the release after (CONTRIBUTING.md)',
    );
  console.log(`${passed} tests of ${commit.slice(0, 7)} passed on the present schema.`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
});
