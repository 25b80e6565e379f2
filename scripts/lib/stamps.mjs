import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/** Never part of what is built, .gitignore or not: tests, packages and results. */
const SKIPPED = /^(test|.*\.test\.tsx?|node_modules|dist|\.next|\.git)$/;

/**
 * A fingerprint of files and folders by content, so that a copy, a checkout or a touched date changes nothing.
 * Tests do not count, nor what .gitignore names, such as whatever the build itself generates.
 * @param {string[]} inputs paths below the project's folder; missing ones count as empty
 * @param {(file: string) => boolean} [wanted]
 */
export function fingerprint(inputs, wanted = () => true) {
  const hash = crypto
    .createHash('sha256')
    .update(process.version)
    .update(process.platform)
    .update(process.arch);
  for (const file of inputs.flatMap((input) => list(path.join(root, input), ignoredIn(root))).sort()) {
    if (!wanted(file)) continue;
    hash.update(path.relative(root, file).replaceAll(path.sep, '/')).update('\0');
    hash.update(crypto.createHash('sha256').update(fs.readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

/**
 * @param {string} file
 * @param {(file: string) => boolean} isIgnored
 * @returns {string[]}
 */
function list(file, isIgnored) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat || isIgnored(file) || SKIPPED.test(path.basename(file))) return [];
  if (!stat.isDirectory()) return [file];
  const isIgnoredHere = ignoredIn(file);
  const either = (entry) => isIgnored(entry) || isIgnoredHere(entry);
  return fs.readdirSync(file).flatMap((name) => list(path.join(file, name), either));
}

/**
 * Understands the plain part of .gitignore: names, paths and endings.
 * @param {string} folder
 * @returns {(file: string) => boolean}
 */
function ignoredIn(folder) {
  const file = path.join(folder, '.gitignore');
  if (!fs.existsSync(file)) return () => false;
  const lines = fs
    .readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/\/$/, ''));
  const patterns = new Set(lines.filter((line) => line && !line.startsWith('#')));
  return (entry) => {
    const relative = path.relative(folder, entry).replaceAll(path.sep, '/');
    const name = path.basename(entry);
    return patterns.has(name) || patterns.has(relative) || patterns.has(`*${path.extname(name)}`);
  };
}

/**
 * @param {string} file
 * @param {string} value
 */
export function isStamped(file, value) {
  try {
    return fs.readFileSync(file, 'utf8') === value;
  } catch {
    return false;
  }
}

/** Writes in one step: a half-written stamp must never look like a whole one. */
export function stamp(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.new`, value);
  fs.renameSync(`${file}.new`, file);
}

export function unstamp(file) {
  fs.rmSync(file, { force: true });
}
