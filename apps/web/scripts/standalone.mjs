// Completes Next's standalone folder, which comes without the static files, so that
// `node apps/web/.next/standalone/apps/web/server.js` is the whole web app. Source maps go to a folder of their own, from
// which a release hands them to whoever keeps errors: nothing serves them.
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildId, buildWorker } from './worker.mjs';

const web = path.join(import.meta.dirname, '..');
const built = path.join(web, '.next/static');
const target = path.join(web, '.next/standalone/apps/web');
const maps = path.join(web, '.next/maps');

await rm(maps, { recursive: true, force: true });
for (const { name, parentPath } of await readdir(built, { recursive: true, withFileTypes: true })) {
  if (!name.endsWith('.map')) continue;
  const from = path.join(parentPath, name);
  const to = path.join(maps, '_next/static', path.relative(built, from));
  await mkdir(path.dirname(to), { recursive: true });
  await rename(from, to);
}
await cp(path.join(web, 'generated/maps/dist'), path.join(maps, 'dist'), { recursive: true });

await rm(path.join(target, '.next/static'), { recursive: true, force: true });
await cp(built, path.join(target, '.next/static'), { recursive: true });
// Absent in a fresh clone while it holds no file: git keeps no empty folders.
if (existsSync(path.join(web, 'public'))) {
  await cp(path.join(web, 'public'), path.join(target, 'public'), { recursive: true });
}
// Last: it names the build whose pages it keeps.
await mkdir(path.join(target, 'public'), { recursive: true });
await buildWorker({ id: await buildId(), folder: path.join(target, 'public') });
