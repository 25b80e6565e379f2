/** The layout as rules: what may import what. ARCHITECTURE.md says why. */
const TEST = '([.]test[.]tsx?$|^apps/api/test/|^e2e/)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one file, or lack a third that both may need. Types vanish.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-the-api-touches-the-database',
      comment:
        'Everything else goes through the contract. Benchmarks measure the database itself, drills restore it.',
      severity: 'error',
      from: { pathNot: '^(apps/api|bench|ops/src/local)/|^(scripts|e2e)/.*[.]test[.]ts$' },
      to: { path: 'node_modules/(pg|pg-[^/]+|kysely|graphile-worker)/' },
    },
    {
      name: 'web-knows-nothing-of-the-api',
      comment: 'The web app reaches the API over HTTP alone, so that each can be deployed without the other.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^apps/(?!web/)' },
    },
    {
      name: 'api-knows-nothing-of-the-web',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^(apps/(?!api/)|infra|ops|bench|e2e)/' },
    },
    {
      name: 'one-door-to-data',
      comment: 'The typed client is made in one file, where caching, language and errors are settled once.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: '^apps/web/lib/api[.]ts$' },
      to: {
        path: '^packages/contract/src/client[.]ts$|node_modules/openapi-fetch/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'packages-never-import-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(apps|infra|ops|bench|e2e|scripts)/' },
    },
    {
      name: 'nepal-stands-alone',
      comment: 'Pure functions and facts.',
      severity: 'error',
      from: { path: '^packages/nepal/' },
      to: { path: '^(packages/(?!nepal/)|node_modules/@thulubazaar/)' },
    },
    {
      name: 'contract-knows-only-nepal',
      severity: 'error',
      from: { path: '^packages/contract/' },
      to: { path: '^packages/(?!contract/|nepal/)' },
    },
    {
      name: 'platform-knows-apps-by-their-config-only',
      comment: 'What is deployed is described by the variables it takes, never by its code.',
      severity: 'error',
      from: { path: '^(infra|ops)/', pathNot: TEST },
      to: { path: '^apps/', pathNot: '^apps/[^/]+/(src|lib)/config[.]ts$' },
    },
    {
      name: 'platform-takes-types-only',
      severity: 'error',
      from: { path: '^(infra|ops)/', pathNot: TEST },
      to: { path: '^apps/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'bootstrap-needs-nothing',
      comment: 'It runs before anything is installed.',
      severity: 'error',
      from: { path: '^scripts/', pathNot: TEST },
      to: { pathNot: '^scripts/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'only-tests-import-test-code',
      severity: 'error',
      from: { pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '([.]next|/dist|cdk[.]out|/generated|next-env[.]d[.]ts)(/|$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.layout.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts', '.d.mts'],
    },
  },
};
