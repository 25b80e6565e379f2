/** The layout as rules: what may import what. ARCHITECTURE.md says why. */
// Below each folder of the web app are the ones it may import, besides itself. Features and routes have rules of their own.
const belowInWeb = {
  urls: [],
  i18n: [],
  data: [],
  islands: ['data'],
  worker: ['data', 'urls', 'features/notifications'],
  forms: ['data', 'i18n', 'islands', 'shell', 'urls'],
  shell: ['data', 'i18n', 'urls', 'styles'],
  features: ['data', 'forms', 'i18n', 'shell', 'urls'],
  delivery: ['data', 'i18n', 'shell'],
  door: ['reports', 'urls'],
  reports: ['data'],
};

// The same for the features of the API: what each may import besides the kernel and itself.
const belowInApi = {
  kernel: [],
  'page-cache': [],
  mailbox: [],
  health: [],
  apps: [],
  audit: [],
  docs: [],
  reference: ['page-cache'],
  notifications: [],
  accounts: ['page-cache', 'reference', 'notifications'],
  photos: ['page-cache', 'reference'],
  avatars: ['reference', 'accounts', 'photos'],
  listings: ['page-cache', 'reference', 'accounts', 'photos', 'notifications'],
  deliveries: ['reference', 'accounts', 'notifications', 'listings'],
  search: ['page-cache', 'reference', 'accounts', 'listings'],
  conversations: ['page-cache', 'reference', 'accounts', 'photos', 'listings', 'notifications', 'audit'],
  deals: ['accounts', 'listings', 'notifications', 'conversations', 'rules'],
  announcements: ['page-cache', 'audit'],
  admin: ['page-cache', 'reference', 'accounts', 'search', 'notifications', 'audit'],
  evidence: ['photos', 'audit'],
  recoveries: ['accounts', 'photos', 'notifications', 'audit', 'evidence'],
  verifications: ['accounts', 'listings', 'photos', 'notifications', 'audit', 'evidence', 'shops'],
  moderation: [
    'reference',
    'accounts',
    'avatars',
    'listings',
    'notifications',
    'conversations',
    'deals',
    'recoveries',
    'verifications',
    'audit',
    'admin',
    'rules',
  ],
  'own-data': [
    'reference',
    'accounts',
    'photos',
    'listings',
    'notifications',
    'conversations',
    'shops',
    'verifications',
    'audit',
  ],
  favourites: ['reference', 'accounts', 'listings', 'alerts'],
  alerts: ['accounts', 'notifications'],
  'saved-searches': ['reference', 'accounts', 'listings', 'search', 'notifications', 'alerts'],
  shops: ['page-cache', 'reference', 'accounts', 'photos', 'listings', 'notifications'],
  follows: ['accounts', 'listings', 'notifications', 'alerts', 'shops'],
  discovery: ['reference', 'accounts', 'photos', 'listings'],
  contact: ['accounts', 'listings'],
  likeness: ['audit', 'reference', 'accounts', 'photos', 'listings'],
  guidance: ['reference', 'accounts'],
  rules: ['audit', 'page-cache', 'reference', 'accounts', 'photos', 'listings', 'guidance', 'likeness'],
  dealers: ['audit', 'reference', 'accounts', 'listings'],
  'track-record': ['accounts', 'listings'],
  figures: ['reference', 'search'],
  demo: ['reference', 'accounts', 'photos', 'listings', 'verifications'],
  bulk: ['reference', 'accounts', 'photos', 'listings', 'search'],
};

function apiLayers() {
  return Object.entries(belowInApi).map(([folder, below]) => ({
    name: `api-${folder}-imports-what-is-below`,
    severity: 'error',
    from: { path: `^apps/api/src/${folder}/`, pathNot: TEST },
    to: { path: `^apps/api/src/(?!(${['kernel', folder, ...below].join('|')})/)` },
  }));
}

/** What one feature of the web app may take from another. */
const publicOfFeatures = [
  '^apps/web/features/account/(account-area[.]tsx|account-data[.]ts|both-factors[.]tsx|device-name[.]ts|console-ways[.]ts|name-form[.]tsx)$',
  '^apps/web/features/moderation/rules/rule-name[.]ts$',
];

function webLayers() {
  return Object.entries(belowInWeb).map(([folder, below]) => ({
    name: `web-${folder}-imports-what-is-below`,
    severity: 'error',
    from: { path: `^apps/web/${folder}/` },
    to: { path: `^apps/web/(?!(${[folder, 'generated', ...below].join('|')})/)` },
  }));
}

const TEST = '([.]test[.]m?tsx?$|^apps/api/test/|^e2e/|^apps/mobile/e2e/)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Files that need each other, be it for types, are one file, or lack a third that both may need.',
      severity: 'error',
      from: {},
      to: { circular: true },
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
      comment:
        'The typed client is made where caching, language, patience and signing in again are settled once: for the server, for the browser and its worker, for own pages that need no scripts, and for suggestions on plain pages.',
      severity: 'error',
      from: {
        path: '^apps/web/',
        pathNot: '^apps/web/data/(api|browser-api|own-api|suggest|worker-api)[.]ts$',
      },
      to: { path: '^packages/client/src/create-client[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    ...apiLayers(),
    ...webLayers(),
    {
      name: 'web-routes-compose',
      comment:
        'A route puts together features in the shell. What it would take from elsewhere belongs to one of them.',
      severity: 'error',
      from: { path: '^apps/web/app/' },
      to: { path: '^apps/web/(?!(app|features|shell|data|urls|i18n|styles|generated)/)' },
    },
    {
      name: 'web-features-keep-to-themselves',
      comment:
        'A feature shows others the files named here and nothing else; a file two features need goes below them.',
      severity: 'error',
      from: { path: '^apps/web/features/([^/]+)/' },
      to: { path: '^apps/web/features/', pathNot: ['^apps/web/features/$1/', ...publicOfFeatures] },
    },
    {
      name: 'web-features-one-way',
      comment: 'Whoever sells has an account; an account knows nothing of selling.',
      severity: 'error',
      from: { path: '^apps/web/features/(search|listing|account)/' },
      to: { path: '^apps/web/features/', pathNot: '^apps/web/features/$1/' },
    },
    {
      name: 'web-delivery-is-switched-on-by-the-process',
      comment:
        'How finished pages leave the process is nothing a page knows of: without it they are what Next makes.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: ['^apps/web/(delivery/|instrumentation[.]ts$)', TEST] },
      to: { path: '^apps/web/delivery/' },
    },
    {
      name: 'web-door-is-put-in-by-the-process',
      comment: 'Who may come in is settled before anything of a page runs.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: ['^apps/web/(door/|instrumentation[.]ts$)', TEST] },
      to: { path: '^apps/web/door/' },
    },
    {
      name: 'kept-data-is-for-interactive-pages',
      comment:
        'It runs in React in the browser, which plain pages do without; pages and what stands around them take none of it.',
      severity: 'error',
      from: {
        path: '^apps/web/',
        pathNot: [
          '^apps/web/(data/kept-data[.]tsx|features/(account|admin|favourites|messages|moderation|selling)/|forms/)',
          TEST,
        ],
      },
      to: { path: 'node_modules/@tanstack/' },
    },
    {
      name: 'islands-need-no-framework',
      comment: 'They are sent with plain pages, a kilobyte or two each.',
      severity: 'error',
      from: { path: '^apps/web/islands/' },
      to: {
        path: 'node_modules/(react|react-dom|next|@tanstack)/',
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
      name: 'the-app-stands-alone',
      comment: 'A second user of the API beside the web, not a copy of it: what both mean is in packages.',
      severity: 'error',
      from: { path: '^apps/mobile/' },
      to: {
        path: '^(apps/(?!mobile/)|infra/|ops/|bench/|scripts/|packages/contract/src/index[.]ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'app-features-keep-to-themselves',
      comment: 'What two features of the app need goes below them; its routes put them together.',
      severity: 'error',
      from: { path: '^apps/mobile/features/([^/]+)/' },
      to: { path: '^apps/mobile/features/', pathNot: '^apps/mobile/features/$1/' },
    },
    {
      name: 'app-foundations-know-no-screen',
      severity: 'error',
      from: { path: '^apps/mobile/(?!app/|features/|e2e/)' },
      to: { path: '^apps/mobile/(app|features)/' },
    },
    {
      name: 'app-data-is-not-drawn',
      comment: 'What is kept and sent is the same whatever shows it.',
      severity: 'error',
      from: { path: '^apps/mobile/(data|photos)/' },
      to: { path: '^apps/mobile/(ui|cards)/' },
    },
    {
      name: 'app-is-tested-with-what-tests-the-pages',
      comment: 'And is made without it.',
      severity: 'error',
      from: { path: '^apps/mobile/', pathNot: '^apps/mobile/e2e/' },
      to: { path: '^(e2e|apps/mobile/e2e)/' },
    },
    {
      name: 'frontend-knows-no-screen',
      comment: 'What pages and apps do alike: no React, no browser, no Node.',
      severity: 'error',
      from: { path: '^packages/frontend/', pathNot: TEST },
      to: { path: ['^apps/', '^node:', 'node_modules/(react|next)'] },
    },
    {
      name: 'frontend-takes-types-alone-from-schemas',
      comment:
        'The schemas themselves weigh more than a page: what is needed of them at run time has a file without zod.',
      severity: 'error',
      from: { path: '^packages/frontend/', pathNot: TEST },
      to: { path: '^packages/contract/src/index[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'catalog-knows-only-nepal',
      severity: 'error',
      from: { path: '^packages/catalog/' },
      to: { path: '^packages/(?!catalog/|nepal/)' },
    },
    {
      name: 'messages-know-only-nepal',
      severity: 'error',
      from: { path: '^packages/messages/', pathNot: TEST },
      to: { path: '^packages/(?!messages/|nepal/)' },
    },
    {
      name: 'translating-is-small',
      comment: 'Browsers and phones carry it: neither the message files nor what compiles them.',
      severity: 'error',
      from: { path: '^packages/messages/src/create-translate[.]ts$' },
      to: {
        pathNot: '^(packages/nepal/src/digits[.]ts$|node_modules/icu-minify/dist/esm/[^/]+/format[.]js$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'contract-knows-only-catalog-and-nepal',
      severity: 'error',
      from: { path: '^packages/contract/' },
      to: { path: '^packages/(?!contract/|catalog/|nepal/)' },
    },
    {
      name: 'client-is-types-and-little-else',
      comment: 'Browsers and phones carry it: of the contract it takes types alone.',
      severity: 'error',
      from: { path: '^packages/client/', pathNot: TEST },
      to: { pathNot: '^packages/client/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'limits-without-zod',
      comment: 'Browsers and phones carry them too.',
      severity: 'error',
      from: {
        path: '^packages/contract/src/(ad-states|app-links|app-versions|limits|neutral-paths|photo-format|rule-kinds)[.]ts$',
      },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'platform-knows-apps-by-their-config-only',
      comment: 'What is deployed is described by the variables it takes, never by its code.',
      severity: 'error',
      from: { path: '^(infra|ops)/', pathNot: TEST },
      to: { path: '^apps/', pathNot: '^apps/(api/src/kernel|web/data)/config[.]ts$' },
    },
    {
      name: 'platform-takes-types-only',
      severity: 'error',
      from: { path: '^(infra|ops)/', pathNot: TEST },
      to: { path: '^apps/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'bootstrap-needs-nothing',
      comment: 'It runs before anything is installed, as plain JavaScript in any Node.',
      severity: 'error',
      from: { path: '^scripts/bootstrap/', pathNot: TEST },
      to: { pathNot: '^scripts/bootstrap/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'entries-load-the-bootstrap-first',
      comment:
        'What is imported at the top of these is loaded before Node is checked and packages are there.',
      severity: 'error',
      from: { path: '^scripts/(start|test|mobile)[.]mjs$' },
      to: { path: '.', pathNot: '^scripts/bootstrap/node-version[.]mjs$', dynamic: false },
    },
    {
      name: 'servers-load-no-tools',
      comment: 'It is loaded into servers, which run without what the tools run with.',
      severity: 'error',
      from: { path: '^scripts/start/stop-with-parent[.]mjs$' },
      to: { path: '.' },
    },
    {
      name: 'only-tests-import-test-code',
      comment: 'And what runs them, which prepares what they share.',
      severity: 'error',
      from: { pathNot: `${TEST}|^scripts/check/` },
      to: { path: TEST },
    },
    {
      name: 'nothing-unresolvable',
      comment:
        "The app's own packages are installed beside it, and only where it is built: its type check finds those that lack.",
      severity: 'error',
      from: { pathNot: '^apps/mobile/' },
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
