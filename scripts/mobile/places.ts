import path from 'node:path';
import { cacheDir, root } from '../bootstrap/paths.mjs';

export const app = path.join(root, 'apps/mobile');
/** What the checks make: exports and native projects. */
export const made = path.join(cacheDir, 'mobile');

/** As Expo is to behave here: no questions, nothing sent, nothing asked of its servers. */
export const expoEnvironment = {
  ...process.env,
  CI: '1',
  EXPO_OFFLINE: '1',
  EXPO_NO_TELEMETRY: '1',
  NO_COLOR: '1',
};
