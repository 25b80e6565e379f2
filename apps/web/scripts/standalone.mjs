// Completes Next's standalone folder, which comes without the static files, so that
// `node apps/web/.next/standalone/apps/web/server.js` is the whole web app.
import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';

const web = path.join(import.meta.dirname, '..');
const target = path.join(web, '.next/standalone/apps/web');

await rm(path.join(target, '.next/static'), { recursive: true, force: true });
await cp(path.join(web, '.next/static'), path.join(target, '.next/static'), { recursive: true });
// Absent in a fresh clone while it holds no file: git keeps no empty folders.
if (existsSync(path.join(web, 'public'))) {
  await cp(path.join(web, 'public'), path.join(target, 'public'), { recursive: true });
}
