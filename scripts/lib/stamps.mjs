import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const SKIPPED = new Set(['node_modules', '.next', 'dist', 'coverage', 'cdk.out', 'test', '.git']);

/**
 * A fingerprint of files and folders by content, so that a copy, a checkout or a touched date changes nothing.
 * Tests, build results and installed packages do not count.
 * @param {string[]} inputs paths below the project's folder; missing ones count as empty
 * @param {(file: string) => boolean} [wanted]
 */
export function fingerprint(inputs, wanted = () => true) {
  const hash = crypto
    .createHash('sha256')
    .update(process.version)
    .update(process.platform)
    .update(process.arch);
  for (const file of inputs.flatMap((input) => list(path.join(root, input))).sort()) {
    if (!wanted(file)) continue;
    hash.update(path.relative(root, file).replaceAll(path.sep, '/')).update('\0');
    hash.update(crypto.createHash('sha256').update(fs.readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

/** @returns {string[]} */
function list(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [file];
  return fs.readdirSync(file, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name) || /\.(test\.tsx?|tsbuildinfo|log)$/.test(entry.name)) return [];
    return list(path.join(file, entry.name));
  });
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
