#!/usr/bin/env node
// Only this file must load in any Node: what it checks decides whether the rest can.
import { checkNode } from './lib/node-version.mjs';

if (checkNode()) {
  const { start } = await import('./lib/start.mjs');
  await start();
}
