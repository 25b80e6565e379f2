import fs from 'node:fs';
import path from 'node:path';
import { npm } from '../bootstrap/npm.mjs';
import { cacheDir, root } from '../bootstrap/paths.mjs';
import { Problem } from '../bootstrap/problem.mjs';
import { run } from '../lib/run.ts';

const GENERATED = [
  'packages/catalog/src/generated/attribute-list.ts',
  'packages/contract/openapi.json',
  'apps/api/schema.sql',
  'apps/api/src/kernel/db/generated/types.ts',
];

/**
 * Generates the list of attributes, schema.sql, openapi.json, the database's types again and fails when that changes a file.
 * The files are compared with themselves, not with git, and put back as they were.
 */
export async function checkDrift(): Promise<void> {
  const before = snapshot();
  try {
    const [command, args] = npm();
    await run(command, [...args, 'run', 'generate'], {
      what: 'Generating',
      cwd: root,
      log: path.join(cacheDir, 'logs', 'generate.log'),
    });
    const after = snapshot();
    const changed = GENERATED.filter((file) => before.get(file) !== after.get(file));
    if (changed.length === 0) return;
    throw new Problem(
      `Generated files are out of date: ${changed.join(', ')}`,
      'Run "npm run generate" and commit the result',
    );
  } finally {
    restore(before);
  }
}

/** Only what is generated: files that someone edits meanwhile are never touched. */
function snapshot(): Map<string, string> {
  const present = GENERATED.filter((file) => fs.existsSync(path.join(root, file)));
  return new Map(present.map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')]));
}

function restore(before: Map<string, string>): void {
  for (const [file, content] of snapshot()) {
    const kept = before.get(file);
    if (kept === undefined) fs.rmSync(path.join(root, file));
    else if (kept !== content) fs.writeFileSync(path.join(root, file), kept);
  }
}
