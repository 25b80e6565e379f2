import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundling } from '../../apps/api/bundling.mjs';
import { root } from './paths.ts';

/**
 * Bundles a TypeScript file as the API's build does, so that what is measured is what production runs: a loader that
 * compiles on the way would cost time in the measured process.
 * @returns the JavaScript file, beside bench/ so that packages are found
 */
export async function bundle(entry: string): Promise<string> {
  const outfile = join(root, 'bench/dist', entry.replace(/\.ts$/, '.mjs'));
  rmSync(outfile, { force: true });
  await build({ ...bundling, entryPoints: [join(root, 'bench', entry)], outfile });
  return outfile;
}
