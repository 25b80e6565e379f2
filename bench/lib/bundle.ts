import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './paths.ts';

/**
 * Bundles a TypeScript file as the API's build does, so that what is measured is what production runs: a loader that
 * compiles on the way would cost time in the measured process.
 * @returns the JavaScript file, beside bench/ so that packages are found
 */
export async function bundle(entry: string): Promise<string> {
  const outfile = join(root, 'bench/dist', entry.replace(/\.ts$/, '.mjs'));
  rmSync(outfile, { force: true });
  await build({
    entryPoints: [join(root, 'bench', entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return outfile;
}
