const own = '<rootDir>/node_modules';

/** Packages are read where they are, as Metro reads them; what they import comes from here. */
module.exports = {
  preset: 'jest-expo',
  // Queries that are kept in memory for minutes have timers.
  forceExit: true,
  roots: ['<rootDir>'],
  setupFiles: ['<rootDir>/test/set-up.ts'],
  testMatch: ['<rootDir>/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/android/', '/ios/', '/e2e/'],
  transformIgnorePatterns: [
    '/node_modules/(?!((jest-)?react-native|@react-native(-community)?|expo(nent)?|@expo(nent)?/.*|expo-modules-core|@expo-google-fonts|react-navigation|@react-navigation|@shopify/flash-list|icu-minify|@formatjs|@noble|bikram-sambat|react-native-svg|idb-keyval|standard-navigation))',
  ],
  modulePaths: [own],
  moduleNameMapper: {
    '^~/(.*)$': '<rootDir>/$1',
    // Else jest-expo takes the paths of types for those of what is run.
    '^icu-minify/(.*)$': `${own}/icu-minify/dist/esm/production/$1.js`,
    '^bikram-sambat$': `${own}/bikram-sambat/src/index.js`,
    '^@thulubazaar/catalog/categories.json$': '<rootDir>/../../packages/catalog/data/categories.json',
    '^@thulubazaar/nepal/outlines.json$': '<rootDir>/../../packages/nepal/data/outlines.json',
    '^@thulubazaar/client$': '<rootDir>/../../packages/client/src/api-error.ts',
    '^@thulubazaar/messages/(.*[.]json)$': '<rootDir>/../../packages/messages/$1',
    '^@thulubazaar/([^/]+)/(.+)$': '<rootDir>/../../packages/$1/src/$2.ts',
  },
};
