import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startApi } from '../../../e2e/servers.ts';
import { serveWebExport } from './serve-web-export.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the web export answers, and on the same origin the API. */
    appUrl: string;
    appApiUrl: string;
    appDatabaseUrl: string;
  }
}

/** The API with the demo content, and the web export before it; with E2E_APP_API_URL set, an API that runs already. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder =
    process.env.MOBILE_WEB_EXPORT ?? path.join(import.meta.dirname, '../../../.cache/mobile/web');
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`${folder} is missing: npm run test:mobile makes it`);
  const given = process.env.E2E_APP_API_URL;
  const api = given
    ? { apiUrl: given, databaseUrl: process.env.E2E_DATABASE_URL ?? '', stop: async () => {} }
    : await startApi();
  const served = await serveWebExport({ folder, api: api.apiUrl });
  project.provide('appUrl', served.origin);
  project.provide('appApiUrl', api.apiUrl);
  project.provide('appDatabaseUrl', api.databaseUrl);
  return async () => {
    await served.close();
    await api.stop();
  };
}
