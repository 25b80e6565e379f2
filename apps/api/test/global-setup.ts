import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startTemporaryPostgres } from '../../../scripts/postgres/start-postgres.ts';
import { createPool } from '../src/kernel/db/database.ts';
import { migrate } from '../src/kernel/db/migrations.ts';
import { migrationsFolder } from '../src/kernel/paths.ts';
import { seedReference } from '../src/reference/seed.ts';
import { seedRules } from '../src/rules/seed.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Server on which every test file clones a database of its own from `template_thulu`. */
    postgresUrl: string;
    /** The log of that server. */
    postgresLog: string;
  }
}

/** One PostgreSQL for all test files, with a migrated template that holds categories and places. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTemporaryPostgres();
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query('create database template_thulu');
  await admin.end();
  const url = new URL(postgres.url);
  url.pathname = '/template_thulu';
  const pool = createPool(url.href, { max: 2, onError: () => {} });
  await migrate(pool, migrationsFolder);
  await seedReference(pool);
  await seedRules(pool);
  await pool.end();
  project.provide('postgresUrl', postgres.url);
  project.provide('postgresLog', postgres.logFile);
  return postgres.stop;
}
