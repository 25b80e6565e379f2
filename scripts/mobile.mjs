#!/usr/bin/env node
// Plain JavaScript, as start.mjs and test.mjs: it must load before there are packages.
import { checkNode } from './bootstrap/node-version.mjs';

if (checkNode()) {
  const { install } = await import('./bootstrap/install.mjs');
  if (await install()) {
    const { register } = await import('tsx/esm/api');
    register();
    const { checkApp } = await import('./mobile/check-app.ts');
    await checkApp(process.argv.slice(2));
  } else console.log('0 passed, 1 failed, 0 skipped');
}
