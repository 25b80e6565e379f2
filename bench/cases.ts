// npm run bench -- cases [--count 200]: two moderators work through so many seeded cases of every kind by the keyboard alone.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root } from './lib/paths.ts';

/** The browser test of the moderators' console with more cases than it has in every run; says how many it took in an hour. */
export async function cases(args: string[], say: (line: string) => void): Promise<boolean> {
  const { values } = parseArgs({ args, options: { count: { type: 'string', default: '200' } } });
  const began = performance.now();
  const { status } = spawnSync(
    process.execPath,
    ['scripts/test.mjs', '--only', 'build,browser', 'e2e/moderation.test.ts'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, E2E_CASES: values.count } },
  );
  say(`${values.count} cases: ${Math.round((performance.now() - began) / 1000)} s, with what prepares them`);
  return status === 0;
}
