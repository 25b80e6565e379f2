import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { adopt } from './children.mjs';
import { Problem } from './problem.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} what for messages: what this command does, e.g. "Building the web pages"
 * @property {string} cwd
 * @property {string} log file for its whole output, begun anew
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(line: string) => void} [onLine] receives every line of output
 * @property {string} [remedy] what to do when it fails, instead of "See <log>"
 */

/**
 * Runs one command to its end with its output in a log file.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<string>} what it printed
 * @throws {Problem} when it cannot be run or fails
 */
export async function run(command, args, { what, cwd, log, env = process.env, onLine, remedy }) {
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const file = fs.createWriteStream(log);
  const lines = [];
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that stopping it also stops what it started.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const release = adopt(child);
  const failed = new Promise((resolve) => child.once('error', resolve));
  const closed = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      file.write(`${line}\n`);
      onLine?.(line);
    });
  }
  const outcome = await Promise.race([closed, failed]);
  release();
  file.end();
  if (outcome === 0) return lines.join('\n');
  const reason = outcome instanceof Error ? outcome.message : (telling(lines) ?? `it ended with ${outcome}`);
  throw new Problem(`${what} failed: ${reason}`, remedy ?? `See ${log}`);
}

/** The line of a failed command's output that says most: the first error, else the last line. */
function telling(lines) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are what is removed here
  const plain = lines.map((line) => line.replace(/\x1b\[[0-9;]*m/g, '').trim()).filter(Boolean);
  const first = (pattern) => plain.find((line) => pattern.test(line));
  const error =
    first(/^(✘|npm error|\w*error\b.*\w)/i) ?? first(/error|cannot|not found|ENOENT|EACCES|ENOSPC/i);
  return (error ?? plain.at(-1))?.slice(0, 300).replace(/\.$/, '');
}

/**
 * The command line of npm: the one that runs this script, else the one beside this Node, else whatever PATH has.
 * @returns {[string, string[]]}
 */
export function npm() {
  const beside = path.dirname(process.execPath);
  const scripts = [
    process.env.npm_execpath ?? '',
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = scripts.find((file) => file.endsWith('npm-cli.js') && fs.existsSync(file));
  if (script) return [process.execPath, [script]];
  if (process.platform === 'win32') {
    throw new Problem(
      'npm was not found beside Node',
      'Install Node from https://nodejs.org, which brings npm',
    );
  }
  return ['npm', []];
}
