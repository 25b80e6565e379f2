import fs from 'node:fs';
import path from 'node:path';
import { dataDir, root } from './paths.mjs';
import { npm, run } from './run.mjs';
import { fingerprint, isStamped, stamp, unstamp } from './stamps.mjs';

const COMMON = ['package-lock.json', 'tsconfig.base.json', 'packages'];
const NO_PICTURES = (file) => !/\.(jpe?g|png|webp|avif|heic)$/i.test(file);

/** What is built, from what, and the file that must exist afterwards. */
const TARGETS = {
  api: {
    label: 'Building the API',
    inputs: [...COMMON, 'apps/api'],
    wanted: NO_PICTURES,
    result: 'apps/api/dist/server.js',
    stamp: 'apps/api/dist/.built',
  },
  web: {
    label: 'Building the web pages',
    // The category icons and the photo credits are drawn from the API's data.
    inputs: [...COMMON, 'apps/web', 'apps/api/data', 'apps/api/demo/photos/CREDITS.md'],
    wanted: () => true,
    result: 'apps/web/.next/standalone/apps/web/server.js',
    stamp: 'apps/web/.next/.built',
  },
};

/**
 * Builds an app unless nothing it is made from has changed since the last build.
 * @param {keyof typeof TARGETS} name
 * @param {import('./progress.mjs').Progress} progress
 */
export async function ensureBuilt(name, progress) {
  const target = TARGETS[name];
  const mark = path.join(root, target.stamp);
  const value = fingerprint(target.inputs, target.wanted);
  if (isStamped(mark, value) && fs.existsSync(path.join(root, target.result))) return;
  const step = progress.step(target.label);
  try {
    unstamp(mark);
    const [command, args] = npm();
    await run(command, [...args, 'run', 'build', '-w', `apps/${name}`], {
      what: target.label,
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      log: path.join(dataDir, 'logs', `build-${name}.log`),
    });
    // The fingerprint of before: a file saved during the build may or may not be in it.
    stamp(mark, value);
    step.done();
  } catch (error) {
    step.fail();
    throw error;
  }
}
