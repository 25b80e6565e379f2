import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { npm } from '../bootstrap/npm.mjs';
import { dataDir, root } from '../bootstrap/paths.mjs';
import type { Progress } from '../bootstrap/progress.mjs';
import { isStamped, stamp } from '../bootstrap/stamp.mjs';
import { run } from './run.ts';

const COMMON = ['package-lock.json', 'tsconfig.base.json', 'packages'];
/** Never part of what is built: tests, packages, results and what the builds generate. */
const SKIPPED = ['**/{test,node_modules,dist,.next}/**', '**/*.{test.ts,test.tsx,tsbuildinfo,log}'];
const GENERATED = ['apps/web/{generated/**,next-env.d.ts}'];

/** What is built, from what, and the file that must exist afterwards. */
const TARGETS = {
  api: {
    label: 'Building the API',
    inputs: [...COMMON, 'apps/api'],
    ignore: [...SKIPPED, '**/*.{jpg,jpeg,png,webp,avif,heic}'],
    result: 'apps/api/dist/server.js',
    stamp: 'apps/api/dist/.built',
  },
  web: {
    label: 'Building the web pages',
    // The category icons and the photo credits are drawn from the API's data.
    inputs: [...COMMON, 'apps/web', 'apps/api/data', 'apps/api/demo/photos/CREDITS.md'],
    ignore: [...SKIPPED, ...GENERATED],
    result: 'apps/web/.next/standalone/apps/web/server.js',
    stamp: 'apps/web/.next/.built',
  },
};

/** Builds an app unless nothing it is made from has changed since the last build. */
export async function ensureBuilt(name: keyof typeof TARGETS, progress: Progress): Promise<void> {
  const target = TARGETS[name];
  const mark = path.join(root, target.stamp);
  const value = fingerprint(target);
  if (isStamped(mark, value) && fs.existsSync(path.join(root, target.result))) return;
  const step = progress.step(target.label);
  try {
    fs.rmSync(mark, { force: true });
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

/** By content, so that a copy, a checkout or a touched date changes nothing. */
function fingerprint({ inputs, ignore }: { inputs: string[]; ignore: string[] }): string {
  const hash = crypto.createHash('sha256').update(process.version + process.platform + process.arch);
  for (const file of globSync(inputs, { cwd: root, ignore, dot: true }).sort()) {
    hash.update(`\0${file}\0`).update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}
