#!/usr/bin/env node
// Generates the list of attributes, schema.sql, openapi.json, the database's types again and fails when that changes a file.
// The files are compared with themselves, not with git, and put back as they were.
import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, root } from './lib/paths.mjs';
import { Problem } from './lib/problem.mjs';
import { npm, run } from './lib/run.mjs';

const WORKSPACES = ['packages/catalog', 'packages/contract', 'apps/api'];
const GENERATED = [
  'packages/catalog/src/generated/attribute-list.ts',
  'packages/contract/openapi.json',
  'apps/api/schema.sql',
  'apps/api/src/kernel/db/generated/types.ts',
];

const before = snapshot();
try {
  for (const workspace of WORKSPACES) {
    const [command, args] = npm();
    await run(command, [...args, 'run', 'generate', '--if-present', '-w', workspace], {
      what: `Generating in ${workspace}`,
      cwd: root,
      log: path.join(cacheDir, 'logs', `generate-${path.basename(workspace)}.log`),
    });
  }
  const after = snapshot();
  const changed = GENERATED.filter((file) => before.get(file) !== after.get(file));
  if (changed.length > 0) {
    throw new Problem(
      `Generated files are out of date: ${changed.join(', ')}`,
      'Run "npm run generate" and commit the result',
    );
  }
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
} finally {
  restore();
}

// Only what is generated: files that someone edits meanwhile are never touched.
function snapshot() {
  const present = GENERATED.filter((file) => fs.existsSync(path.join(root, file)));
  return new Map(present.map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')]));
}

function restore() {
  for (const [file, content] of snapshot()) {
    const kept = before.get(file);
    if (kept === undefined) fs.rmSync(path.join(root, file));
    else if (kept !== content) fs.writeFileSync(path.join(root, file), kept);
  }
}
