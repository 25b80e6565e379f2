#!/usr/bin/env node
import { register } from 'tsx/esm/api';

// Which site is meant must be known before anything is loaded that has a name in it.
const at = process.argv.indexOf('--site');
// biome-ignore lint/style/noProcessEnv: the other programs it starts, such as the CDK, must mean the same site
if (at > 1) process.env.THULU_SITE = process.argv.splice(at, 2)[1] ?? '?';

register();
await import('../src/main.ts');
