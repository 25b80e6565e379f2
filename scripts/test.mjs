#!/usr/bin/env node
import { checkNode } from './lib/node-version.mjs';

if (checkNode()) {
  const { test } = await import('./lib/test.mjs');
  await test(process.argv.slice(2));
}
