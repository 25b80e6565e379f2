// @ts-check
import fs from 'node:fs';

/** Something the person at the keyboard can put right: one line that says what is wrong and what to do about it. */
export class Problem extends Error {
  /**
   * @param {string} what what is wrong, without a closing full stop
   * @param {string} remedy what to do, an imperative sentence without a closing full stop
   */
  constructor(what, remedy) {
    super(`${what}. ${remedy}.`);
    this.name = 'Problem';
  }
}

/** @param {unknown} error */
export function errorCode(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Turns a file system refusal into a Problem that names the folder; anything else is passed on as it is.
 * @param {unknown} error
 * @param {string} folder
 * @returns {unknown}
 */
export function folderProblem(error, folder) {
  const code = errorCode(error);
  const owner = fs.statSync(folder, { throwIfNoEntry: false })?.uid;
  if (code === 'EACCES' && owner !== undefined && owner !== process.getuid?.()) {
    return new Problem(
      `Cannot write in ${folder}: it belongs to another user (uid ${owner})`,
      `Start as that user, or make it yours: sudo chown -R "$(id -un)" "${folder}"`,
    );
  }
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return new Problem(
      `Cannot write in ${folder} (${code})`,
      'Use a folder you own on a writable disk, or give yourself the right to write there',
    );
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new Problem(`The disk of ${folder} is full`, 'Free about 2 GB and start again');
  }
  return error;
}
