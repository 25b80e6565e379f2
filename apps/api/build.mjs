// Bundles the entrypoints.
import { copyFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundling } from './bundling.mjs';

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
copyFileSync(join(here, '../../packages/nepal/data/places.tsv'), join(here, 'dist/places.tsv'));
