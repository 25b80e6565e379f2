/**
 * How programs of this package are bundled, whatever their entrypoints. Packages stay outside: native ones cannot be
 * bundled, and npm installs them anyway.
 * @type {import('esbuild').BuildOptions}
 */
export const bundling = {
  bundle: true,
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
};
