import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BalancedSequencer } from './scripts/check/balanced-sequencer.ts';
import { filesAlone } from './scripts/check/files-alone.ts';

const skipped = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/cdk.out/**', '**/.data/**'];
const unit = ['{packages,scripts,bench,apps/api,apps/web}/**/*.test.ts'];
const alone = filesAlone(import.meta.dirname, unit, skipped);
// As long as the browser waits for anything else: what is asked for again and again comes no sooner than what it looks out for.
const poll = { timeout: 30_000 };
// The web app's own alias, as its tsconfig.json has it.
const resolve = { alias: { '@/': `${import.meta.dirname}/apps/web/` } };
// However busy the machine is: tests wait for what must come, and only what never comes waits so long.
const patient = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig(({ mode }) => ({
  test: {
    sequence: { sequencer: BalancedSequencer },
    // Vitest leaves a core to itself, which of two is half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          // `npm run attack` sends all of it.
          env: { ATTACK: mode === 'attack' ? 'all' : 'part' },
          include: unit,
          exclude: [...skipped, ...alone],
          // Loading the API anew for each of its files would be half of the work.
          isolate: false,
          globalSetup: ['./apps/api/test/global-setup.ts'],
          ...patient,
        },
      },
      {
        resolve,
        test: {
          name: 'unit-alone',
          env: { ATTACK: mode === 'attack' ? 'all' : 'part' },
          include: alone,
          exclude: skipped,
          globalSetup: ['./apps/api/test/global-setup.ts'],
          ...patient,
        },
      },
      {
        // The platform's templates and the operator's command: what they need of a database, they start.
        test: {
          name: 'platform',
          include: ['{infra,ops}/**/*.test.ts'],
          exclude: skipped,
          globalSetup: ['./infra/test/global-setup.ts'],
          ...patient,
        },
      },
      {
        // The web export of the app for phones, which `npm run test:mobile` has made: see scripts/mobile.
        test: {
          name: 'mobile',
          include: ['apps/mobile/e2e/**/*.test.mts'],
          exclude: skipped,
          globalSetup: ['./apps/mobile/e2e/global-setup.mts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 240_000,
          expect: { poll },
        },
      },
      {
        test: {
          name: 'browser',
          // `npm run pictures:accept` keeps how pages look now.
          env: { PICTURES: mode === 'accept' ? 'accept' : 'compare' },
          include: ['e2e/**/*.test.ts'],
          exclude: skipped,
          globalSetup: ['./e2e/global-setup.ts'],
          // One browser and one set of servers serve all files, which are loaded once.
          fileParallelism: false,
          isolate: false,
          // The longest needs twenty seconds of an idle machine; each wait in it has an end of its own.
          testTimeout: 180_000,
          hookTimeout: 240_000,
          expect: { poll },
        },
      },
    ],
  },
}));
