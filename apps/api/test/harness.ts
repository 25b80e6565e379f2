import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { createApp } from '../src/entry/app.ts';
import { type Context, createContext } from '../src/entry/context.ts';
import { type Config, readConfig } from '../src/kernel/config.ts';
import { createHttpServer } from '../src/kernel/http/server.ts';
import { type Ask, asking } from './ask.ts';
import { cloneDatabase, type DatabaseClone } from './clone-database.ts';
import { watchAnswers } from './conformance.ts';
import { testDataKey } from './data-key.ts';

/** A database cloned from the template, for one test file. */
export type TestDatabase = DatabaseClone;

export function createTestDatabase(): Promise<TestDatabase> {
  return cloneDatabase(inject('postgresUrl'), 'template_thulu');
}

export interface TestApi {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  context: Context;
  ask: Ask;
  close(): Promise<void>;
}

/** Configuration of a test: quiet, everything embedded; overrides are environment variables. */
export function testConfig(databaseUrl: string, dataDir: string, env: Record<string, string> = {}): Config {
  return readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '5',
    DATA_DIR: dataDir,
    AUTH_SECRET: 'a secret for tests only, of some length',
    PERSONAL_DATA_KEYS: testDataKey,
    INTERNAL_SECRET: 'another secret for tests, of some length',
    LOG_LEVEL: 'silent',
    NUDITY_CHECK: 'off',
    ...env,
  });
}

// A connection that is asked while it answers: the driver's next version does not take that. It says so once a process.
const warned: string[] = [];
process.on('warning', ({ name, message }) => {
  if (name === 'DeprecationWarning' && message.includes('client.query()')) warned.push(message);
});

/**
 * A real API on a free port. Closing it fails when it gave an answer that the document does not describe, or asked a
 * connection of the database two things at once.
 */
export async function startTestApi(
  databaseUrl: string,
  env: Record<string, string> = {},
  overrides: Partial<Context> = {},
): Promise<TestApi> {
  const dataDir = mkdtempSync(join(tmpdir(), 'thulubazaar-data-'));
  const context = await createContext(testConfig(databaseUrl, dataDir, env), overrides);
  const server = createHttpServer(createApp(context));
  const nonconforming = watchAnswers(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    context,
    ask: asking(origin),
    close: async () => {
      await context.broadcasts.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await context.close();
      rmSync(dataDir, { recursive: true, force: true });
      if (warned.length > 0) throw new Error(warned.splice(0).join('\n'));
      if (nonconforming.length > 0)
        throw new Error(
          `answers that the document does not describe:\n${[...new Set(nonconforming)].join('\n')}`,
        );
    },
  };
}

/** Database and API for a test file, made before its tests and removed after them. */
export function useApi(env: Record<string, string> = {}): { api: TestApi } {
  const holder = {} as { api: TestApi };
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
    holder.api = await startTestApi(database.url, env);
  });
  afterAll(async () => {
    await holder.api?.close();
    await database?.drop();
  });
  return holder;
}
