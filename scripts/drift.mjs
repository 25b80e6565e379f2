#!/usr/bin/env node
// Generates schema.sql, openapi.json, the client's and the database's types again and fails when that changes a file.
// The files are compared with themselves, not with git, and put back as they were.
import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, root } from './lib/paths.mjs';
import { Problem } from './lib/problem.mjs';
import { npm, run } from './lib/run.mjs';

const WORKSPACES = ['packages/contract', 'apps/api'];
const SKIPPED = new Set(['node_modules', 'dist', 'demo', 'data']);

const before = snapshot();
let after = before;
try {
  for (const workspace of WORKSPACES) {
    const [command, args] = npm();
    await run(command, [...args, 'run', 'generate', '--if-present', '-w', workspace], {
      what: `Generating in ${workspace}`,
      cwd: root,
      log: path.join(cacheDir, 'logs', `generate-${path.basename(workspace)}.log`),
    });
  }
  after = snapshot();
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((file) => {
    return !before.get(file)?.equals(after.get(file) ?? Buffer.of(0));
  });
  if (changed.length > 0) {
    const files = changed.map((file) => path.relative(root, file)).join(', ');
    throw new Problem(
      `Generated files are out of date: ${files}`,
      'Run "npm run generate" and commit the result',
    );
  }
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
} finally {
  restore();
}

function snapshot() {
  const files = WORKSPACES.flatMap((workspace) => list(path.join(root, workspace)));
  return new Map(files.map((file) => [file, fs.readFileSync(file)]));
}

/** @returns {string[]} */
function list(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (SKIPPED.has(entry.name)) return [];
    return entry.isDirectory() ? list(file) : [file];
  });
}

function restore() {
  for (const [file, content] of before) {
    if (!after.get(file)?.equals(content)) fs.writeFileSync(file, content);
  }
  for (const file of after.keys()) {
    if (!before.has(file)) fs.rmSync(file);
  }
}
