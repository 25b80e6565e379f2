// Bundles the entrypoints. Packages stay outside: native ones cannot be bundled, and npm installs them anyway.
import { copyFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
rmSync(join(here, 'dist'), { recursive: true, force: true });
await build({
  entryPoints: [
    'entry/server',
    'entry/worker',
    'entry/migrate',
    'entry/seed',
    'entry/rotate-keys',
    'photos/decode/child',
  ].map((path) => ({ in: join(here, `src/${path}.ts`), out: basename(path) })),
  outdir: join(here, 'dist'),
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Every Node knows these. For a target esbuild writes `new RegExp(…)` in their place, made anew at each use.
  supported: { 'regexp-unicode-property-escapes': true },
  sourcemap: 'linked',
  logLevel: 'warning',
  plugins: [
    {
      name: 'packages-outside',
      setup({ onResolve }) {
        onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
          kind === 'entry-point' || path.startsWith('@thulubazaar/') ? undefined : { path, external: true },
        );
      },
    },
  ],
});
copyFileSync(join(here, '../../packages/nepal/data/places.tsv'), join(here, 'dist/places.tsv'));
