import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

/** Builds that write small servers in place of the real ones, so that starting takes seconds and needs no network. */
const apiBuild = `
import fs from 'node:fs';
fs.mkdirSync('dist', { recursive: true });
fs.writeFileSync('dist/migrate.js', 'console.log("migrated")');
fs.writeFileSync('dist/seed.js', 'console.log("seed: photos 1/1")');
fs.writeFileSync('dist/server.js', \`
  import http from 'node:http';
  const { PORT, HOST, DATABASE_URL, AUTH_SECRET } = process.env;
  const server = http.createServer((request, response) => {
    if (request.url === '/crash') process.exit(3);
    response.end(JSON.stringify({ pid: process.pid, database: Boolean(DATABASE_URL), secret: AUTH_SECRET }));
  }).listen(PORT, HOST);
  process.on('SIGTERM', () => { console.log('stopped in order'); server.close(); server.closeAllConnections(); });
\`);
fs.appendFileSync('../../builds.txt', 'api\\n');
`;

const webBuild = `
import fs from 'node:fs';
if (process.env.BREAK_BUILD) { console.error('Error: a tool is missing'); process.exit(1); }
fs.mkdirSync('.next/standalone/apps/web', { recursive: true });
fs.writeFileSync('.next/standalone/apps/web/server.js', \`
  import http from 'node:http';
  const { PORT, HOSTNAME, DATABASE_URL } = process.env;
  http.createServer((request, response) => {
    response.end(JSON.stringify({ database: Boolean(DATABASE_URL) }));
  }).listen(PORT, HOSTNAME);
\`);
fs.appendFileSync('../../builds.txt', 'web\\n');
`;

/** Writes a project with the real bootstrap and doubles for both apps into `folder`. */
export async function makeSmallProject(folder: string): Promise<void> {
  await cp(path.join(root, 'scripts'), path.join(folder, 'scripts'), { recursive: true });
  for (const [name, build] of Object.entries({ api: apiBuild, web: webBuild })) {
    const app = path.join(folder, 'apps', name);
    await mkdir(app, { recursive: true });
    await writeFile(path.join(app, 'build.mjs'), build);
    const manifest = {
      name: `small-${name}`,
      version: '1.0.0',
      type: 'module',
      scripts: { build: 'node build.mjs' },
    };
    await writeFile(path.join(app, 'package.json'), JSON.stringify(manifest));
  }
  const manifest = { name: 'small', private: true, type: 'module', workspaces: ['apps/*'] };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: {} }));
  // The packages themselves, in a folder of its own for what the bootstrap writes there.
  const packages = path.join(folder, 'node_modules');
  await mkdir(packages);
  for (const name of await readdir(path.join(root, 'node_modules'))) {
    if (!name.startsWith('.'))
      await symlink(path.join(root, 'node_modules', name), path.join(packages, name));
  }
}
