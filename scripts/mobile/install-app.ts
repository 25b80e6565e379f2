import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { npm } from '../bootstrap/npm.mjs';
import { cacheDir } from '../bootstrap/paths.mjs';
import { isStamped, stamp } from '../bootstrap/stamp.mjs';
import { run } from '../lib/run.ts';
import { app } from './places.ts';

const installed = path.join(app, 'node_modules/.installed');

interface Lock {
  packages: Record<string, { version?: string; optional?: boolean }>;
}

function readLock(file: string): Lock['packages'] {
  try {
    return (JSON.parse(fs.readFileSync(path.join(app, file), 'utf8')) as Lock).packages;
  } catch {
    return {};
  }
}

/** Somebody ran `npm ci` themselves: npm keeps a list of what it has installed. */
function isThere(): boolean {
  const found = readLock('node_modules/.package-lock.json');
  return Object.entries(readLock('package-lock.json'))
    .filter(([name]) => name.startsWith('node_modules/'))
    .every(([name, { version, optional }]) => found[name]?.version === version || (optional && !found[name]));
}

/** The app's packages as its own lockfile has them; it stands outside the workspaces, so that nobody else needs them. */
export async function installApp(): Promise<void> {
  const manifests = ['package-lock.json', 'package.json'].map((name) =>
    fs.readFileSync(path.join(app, name)),
  );
  const wanted = crypto
    .createHash('sha256')
    .update(process.version + process.platform + process.arch)
    .update(Buffer.concat(manifests))
    .digest('hex');
  if (isStamped(installed, wanted)) return;
  if (!isThere()) {
    const [command, first] = npm();
    const { NODE_ENV: _ignored, ...env } = process.env;
    await run(command, [...first, 'ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], {
      what: 'Installing the packages of the app (npm ci)',
      cwd: app,
      env,
      log: path.join(cacheDir, 'logs/mobile-install.log'),
    });
  }
  stamp(installed, wanted);
}
