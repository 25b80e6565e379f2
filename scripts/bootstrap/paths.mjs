// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the running project writes: database, images, logs, secrets. DATA_DIR moves it. */
export const dataDir = path.resolve(root, process.env.DATA_DIR || '.data');

/** What the bootstrap remembers about builds and checks; safe to delete. */
export const cacheDir = path.join(root, '.cache');
