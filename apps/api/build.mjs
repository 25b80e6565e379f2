// Bundles the entrypoints.
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundling } from './bundling.mjs';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
rmSync(join(here, 'dist'), { recursive: true, force: true });
await build({
  ...bundling,
  entryPoints: [
    'entry/server',
    'entry/worker',
    'entry/migrate',
    'entry/seed',
    'entry/rotate-keys',
    'entry/search-gaps',
    'entry/audit-verify',
    'photos/decode/child',
  ].map((path) => ({ in: join(here, `src/${path}.ts`), out: basename(path) })),
  outdir: join(here, 'dist'),
  splitting: true,
});
// The classifier of photos is one file: what runs it weighs 160 MB as packages. Its parts are fetched by nobody.
await build({
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['node-fetch'],
  minify: true,
  logLevel: 'error',
  entryPoints: [join(here, 'src/photos/decode/nudity-model.ts')],
  outfile: join(here, 'dist/nudity/model.cjs'),
});
const wasm = join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'wasm-out');
for (const file of readdirSync(wasm).filter((name) => name.endsWith('.wasm')))
  copyFileSync(join(wasm, file), join(here, 'dist/nudity', file));
copyFileSync(join(here, '../../packages/nepal/data/places.tsv'), join(here, 'dist/places.tsv'));
