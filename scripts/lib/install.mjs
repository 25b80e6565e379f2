import fs from 'node:fs';
import path from 'node:path';
import { dataDir, root } from './paths.mjs';
import { folderProblem } from './problem.mjs';
import { npm, run } from './run.mjs';
import { fingerprint, isStamped, stamp, unstamp } from './stamps.mjs';

const STAMP = path.join(root, 'node_modules', '.installed');

/**
 * Installs what package-lock.json names unless it is there already.
 * @param {import('./progress.mjs').Progress} progress
 */
export async function ensureInstalled(progress) {
  const lock = fingerprint(['package-lock.json', 'package.json']);
  if (isStamped(STAMP, lock)) return;
  if (!installedByHand()) {
    const step = progress.step('Installing packages');
    try {
      unstamp(STAMP);
      await install(step);
      step.done();
    } catch (error) {
      step.fail();
      throw folderProblem(error, root);
    }
  }
  stamp(STAMP, lock);
}

async function install(step) {
  const [command, args] = npm();
  // Nothing the project uses needs its install script, and some only report home.
  const options = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ];
  const { NODE_ENV: _ignored, ...env } = process.env;
  const log = path.join(dataDir, 'logs', 'install.log');
  const total = countDownloads();
  let fetched = 0;
  await run(command, [...args, ...options, '--loglevel=http', '--no-progress'], {
    what: 'Installing packages (npm ci)',
    cwd: root,
    env,
    log,
    onLine: (line) => {
      if (!line.startsWith('npm http ')) return;
      fetched += 1;
      step.update(`${Math.min(99, Math.floor((fetched / total) * 100))} %`);
    },
    remedy: `Check the network and free disk space (2 GB) and start again; details are in ${log}`,
  });
}

/** About how often npm asks the registry: for each package that suits this machine, what it is and its content. */
function countDownloads() {
  const suits = (list, value) => !list || list.includes(value);
  const packages = Object.entries(readLock(path.join(root, 'package-lock.json'))).filter(([name, entry]) => {
    return (
      name.includes('node_modules/') &&
      !entry.link &&
      suits(entry.os, process.platform) &&
      suits(entry.cpu, process.arch)
    );
  });
  const requests = packages.map(([, entry]) => (entry.resolved ? 1 : 2));
  return requests.reduce((sum, count) => sum + count, 1);
}

/** npm keeps a lock file of what it has really installed; equal versions mean that someone ran "npm ci" or "install". */
function installedByHand() {
  const wanted = readLock(path.join(root, 'package-lock.json'));
  const found = readLock(path.join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([name, entry]) => {
    if (!name.startsWith('node_modules/'))
      return !name || entry.optional || fs.existsSync(path.join(root, name));
    return found[name] ? found[name].version === entry.version : Boolean(entry.optional);
  });
}

/** @returns {Record<string, { version?: string, optional?: boolean, link?: boolean, resolved?: string, os?: string[], cpu?: string[] }>} */
function readLock(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}
