import { join, resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');
/** What the benchmark keeps between runs: its PostgreSQL, bundles, pictures. */
export const keepFolder = join(root, '.data/bench');
export const resultsFolder = join(root, 'bench/results');
