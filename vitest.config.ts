import { defineConfig } from 'vitest/config';

const skipped = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/cdk.out/**', '**/.data/**'];

export default defineConfig(({ mode }) => ({
  test: {
    projects: [
      {
        // The web app's own alias, as its tsconfig.json has it.
        resolve: { alias: { '@/': `${import.meta.dirname}/apps/web/` } },
        test: {
          name: 'unit',
          // `npm run attack` sends all of it.
          env: { ATTACK: mode === 'attack' ? 'all' : 'part' },
          include: ['{packages,scripts,bench,apps/api,apps/web}/**/*.test.ts'],
          exclude: skipped,
          globalSetup: ['./apps/api/test/global-setup.ts'],
          // Many tests wait for a real database, and both cores may be busy with others.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The platform's templates and the operator's command: what they need of a database, they start.
        test: {
          name: 'platform',
          include: ['{infra,ops}/**/*.test.ts'],
          exclude: skipped,
          globalSetup: ['./infra/test/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          exclude: skipped,
          globalSetup: ['./e2e/global-setup.ts'],
          // One browser and one set of servers serve all files.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
