// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';

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
