import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const skipped = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/cdk.out/**', '**/.data/**'];

/** A setup that is still to be written is left out, so that the other tests run. */
function present(...files: string[]): string[] {
  return files.filter((file) => existsSync(new URL(file, import.meta.url)));
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,infra,ops,scripts,bench,apps/api,apps/web}/**/*.test.ts'],
          exclude: skipped,
          globalSetup: present('./apps/api/test/global-setup.ts'),
          // Many tests wait for a real database, and both cores may be busy with others.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          exclude: skipped,
          globalSetup: present('./e2e/global-setup.ts'),
          // One browser and one set of servers serve all files.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
