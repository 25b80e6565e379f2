#!/usr/bin/env node
// Plain JavaScript here and in bootstrap/: it must load in any Node, and before there are packages.
import { checkNode } from './bootstrap/node-version.mjs';

if (checkNode()) {
  const { install } = await import('./bootstrap/install.mjs');
  if (await install()) {
    const { register } = await import('tsx/esm/api');
    register();
    const { test } = await import('./check/test.ts');
    await test(process.argv.slice(2));
  } else console.log('0 passed, 1 failed, 0 skipped');
}
