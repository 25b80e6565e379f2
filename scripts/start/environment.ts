import { dataDir } from '../bootstrap/paths.mjs';
import { readSecrets } from './instance.ts';
import { uploadOrigin } from './upload-origin.ts';

/** What all parts agree on. */
export interface Place {
  ports: { api: number; web: number };
  /** Address of the web pages. */
  site: string;
}

/** The environment of the API's programs: what the person set, with what only this script knows on top. */
export function apiEnvironment(databaseUrl: string, { site }: Place): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    WEB_URL: process.env.WEB_URL || site,
    ...readSecrets(),
  };
}

/** The web server learns nothing about the database or the store. */
export function webEnvironment({ ports, site }: Place): NodeJS.ProcessEnv {
  const hidden = /^(DATABASE_|S3_|REDIS_|AWS_|AUTH_|PERSONAL_|VAPID_|FCM_|SNS_)/;
  const shared = Object.fromEntries(Object.entries(process.env).filter(([name]) => !hidden.test(name)));
  return {
    ...shared,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(ports.web),
    HOSTNAME: '127.0.0.1',
    API_URL: `http://127.0.0.1:${ports.api}`,
    PUBLIC_URL: process.env.PUBLIC_URL || site,
    INTERNAL_SECRET: readSecrets().INTERNAL_SECRET,
    UPLOAD_ORIGIN: process.env.UPLOAD_ORIGIN || uploadOrigin(process.env) || '',
  };
}
