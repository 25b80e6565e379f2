// @ts-check
import fs from 'node:fs';
import path from 'node:path';

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

/**
 * Writes in one step: a half-written stamp must never look like a whole one.
 * @param {string} file
 * @param {string} value
 */
export function stamp(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.new`, value);
  fs.renameSync(`${file}.new`, file);
}
