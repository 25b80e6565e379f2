import type { TestProject } from 'vitest/node';
import { startServers } from './servers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    webUrl: string;
    apiUrl: string;
    databaseUrl: string;
    internalSecret: string;
    pushOrigin: string;
  }
}

/** Starts everything once for all browser tests. With E2E_WEB_URL and E2E_API_URL set, uses what already runs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const {
    E2E_WEB_URL,
    E2E_API_URL,
    E2E_DATABASE_URL = '',
    E2E_INTERNAL_SECRET = '',
    E2E_PUSH_ORIGIN = '',
  } = process.env;
  const servers =
    E2E_WEB_URL && E2E_API_URL
      ? {
          webUrl: E2E_WEB_URL,
          apiUrl: E2E_API_URL,
          databaseUrl: E2E_DATABASE_URL,
          internalSecret: E2E_INTERNAL_SECRET,
          pushOrigin: E2E_PUSH_ORIGIN,
          stop: async () => {},
        }
      : await startServers();
  project.provide('webUrl', servers.webUrl);
  project.provide('apiUrl', servers.apiUrl);
  project.provide('databaseUrl', servers.databaseUrl);
  project.provide('internalSecret', servers.internalSecret);
  project.provide('pushOrigin', servers.pushOrigin);
  return servers.stop;
}
