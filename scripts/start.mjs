#!/usr/bin/env node
// Plain JavaScript here and in bootstrap/: it must load in any Node, and before there are packages.
import { checkNode } from './bootstrap/node-version.mjs';

if (checkNode()) {
  const { install } = await import('./bootstrap/install.mjs');
  if (await install()) {
    const { register } = await import('tsx/esm/api');
    register();
    const { start } = await import('./start/start.ts');
    await start();
  }
}
