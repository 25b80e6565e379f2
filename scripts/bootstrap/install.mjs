// @ts-check
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { isAlive } from './is-alive.mjs';
import { npm } from './npm.mjs';
import { cacheDir, root } from './paths.mjs';
import { folderProblem, Problem } from './problem.mjs';
import { Progress } from './progress.mjs';
import { isStamped, stamp } from './stamp.mjs';

const STAMP = path.join(root, 'node_modules', '.installed');
const CLAIM = path.join(cacheDir, 'installing');
const LOG = path.join(cacheDir, 'logs', 'install.log');
// Nothing the project uses needs its install script, and some only report home.
const NPM_CI = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];

/**
 * Installs what package-lock.json names unless it is there already.
 * @returns {Promise<boolean>} false when that failed; why has been said and the process ends with 1
 */
export async function install() {
  const progress = new Progress();
  const manifests = ['package-lock.json', 'package.json'].map((name) =>
    fs.readFileSync(path.join(root, name)),
  );
  const wanted = crypto
    .createHash('sha256')
    .update(process.version + process.platform + process.arch)
    .update(Buffer.concat(manifests))
    .digest('hex');
  try {
    if (isStamped(STAMP, wanted)) return true;
    if (!installedByHand()) await installByNpm(progress);
    stamp(STAMP, wanted);
    return true;
  } catch (error) {
    const reason = folderProblem(error, root);
    progress.line(reason instanceof Problem ? reason.message : String(reason));
    process.exitCode = 1;
    return false;
  } finally {
    progress.close();
  }
}

/** @param {Progress} progress */
async function installByNpm(progress) {
  fs.mkdirSync(path.dirname(LOG), { recursive: true });
  refuseASecond();
  const step = progress.step('Installing packages');
  try {
    fs.rmSync(STAMP, { force: true });
    await runNpm(step.update);
    step.done();
  } catch (error) {
    step.fail();
    throw error;
  } finally {
    fs.rmSync(CLAIM, { force: true });
  }
}

/** One at a time: two that install into one folder undo each other's work. */
function refuseASecond() {
  const holder = fs.existsSync(CLAIM) ? Number(fs.readFileSync(CLAIM, 'utf8')) : 0;
  if (!holder || !isAlive(holder)) return;
  throw new Problem(`Process ${holder} is installing the packages`, 'Wait until it is done and start again');
}

/** @param {(detail: string) => void} update told how far it is */
async function runNpm(update) {
  const [command, args] = npm();
  const { NODE_ENV: _ignored, ...env } = process.env;
  const child = spawn(command, [...args, ...NPM_CI, '--loglevel=http', '--no-progress'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // npm's own number: it goes on when this process is killed.
  fs.writeFileSync(CLAIM, String(child.pid));
  const stop = () => {
    child.kill();
    process.exit(143);
  };
  process.once('SIGTERM', stop);
  const log = fs.createWriteStream(LOG);
  const total = countDownloads();
  let fetched = 0;
  let error = '';
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      if (line.startsWith('npm error ')) error ||= `: ${line.slice('npm error '.length)}`;
      if (line.startsWith('npm http ')) update(`${Math.min(99, Math.floor((++fetched / total) * 100))} %`);
    });
  }
  const outcome = await new Promise((resolve) => child.once('error', resolve).once('close', resolve));
  log.end();
  process.off('SIGTERM', stop);
  if (outcome === 0) return;
  throw new Problem(
    `Installing packages (npm ci) failed${outcome instanceof Error ? `: ${outcome.message}` : error}`,
    `Check the network and free disk space (2 GB) and start again; details are in ${LOG}`,
  );
}

/** About how often npm asks the registry: for each package that suits this machine, what it is and its content. */
function countDownloads() {
  /** @type {(list: string[] | undefined, value: string) => boolean} */
  const suits = (list, value) => !list || list.includes(value);
  return Object.entries(readLock('package-lock.json'))
    .filter(([name, entry]) => name.includes('node_modules/') && !entry.link)
    .filter(([, entry]) => suits(entry.os, process.platform) && suits(entry.cpu, process.arch))
    .reduce((sum, [, entry]) => sum + (entry.resolved ? 1 : 2), 1);
}

/** npm keeps a lock file of what it has really installed; equal versions mean that someone ran "npm ci" or "install". */
function installedByHand() {
  const found = readLock('node_modules/.package-lock.json');
  return Object.entries(readLock('package-lock.json')).every(([name, entry]) => {
    if (!name.startsWith('node_modules/'))
      return !name || entry.optional || fs.existsSync(path.join(root, name));
    return found[name] ? found[name].version === entry.version : Boolean(entry.optional);
  });
}

/**
 * @param {string} name
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean, resolved?: string, os?: string[], cpu?: string[] }>}
 */
function readLock(name) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, name), 'utf8')).packages;
  } catch {
    return {};
  }
}
