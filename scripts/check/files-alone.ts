import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const alone = /\bvi\.((do)?mock|stubEnv)\(|\/\/ In a process of its own: /i;

/**
 * Test files that cannot share a process with others: those that put something else in the place of a module or of a setting,
 * which others have read by then, and those that say `// In a process of its own: ` and why.
 * @param include globs of test files, from `root`
 */
export function filesAlone(root: string, include: string[], ignore: string[]): string[] {
  return globSync(include, { cwd: root, ignore }).filter((file) =>
    alone.test(readFileSync(path.join(root, file), 'utf8')),
  );
}
