import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

/**
 * Test files that put something else in the place of a module. They cannot share a process with others, which have
 * loaded the real one.
 * @param include globs of test files, from `root`
 */
export function mockingFiles(root: string, include: string[], ignore: string[]): string[] {
  return globSync(include, { cwd: root, ignore }).filter((file) =>
    /\bvi\.(do)?mock\(/i.test(readFileSync(path.join(root, file), 'utf8')),
  );
}
