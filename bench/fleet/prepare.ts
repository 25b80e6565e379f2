import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.ts';
import type { Fleet } from './fleet.ts';

/**
 * A database of the demonstration as a release leaves it: migrated and filled by that release.
 * @param fill false where it holds listings already
 * @throws where the web app is not built
 */
export async function prepare(fleet: Fleet, release = root, { fill = true } = {}): Promise<void> {
  if (!existsSync(join(root, 'apps/web/.next/standalone/apps/web/server.js')))
    throw new Error('the web app is not built: npm run build -w apps/web');
  await fleet.migrate(release);
  if (fill) await fleet.program('seed', release);
}
