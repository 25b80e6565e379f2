import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, root } from '../bootstrap/paths.mjs';
import { Problem } from '../bootstrap/problem.mjs';
import { run } from '../lib/run.ts';

/** Programs that the tests use and npm cannot bring, where they are found, and the variable that passes it on. */
const TOOLS = [
  {
    variable: 'CHROMIUM_PATH',
    title: 'Chromium',
    packages: ['chromium'],
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  {
    variable: 'REDIS_SERVER_PATH',
    title: 'Redis',
    packages: ['redis-server'],
    names: ['redis-server', 'valkey-server'],
    files: [],
  },
];

/**
 * Finds the system's Chromium and Redis, installing them where this process may (root on Debian or Ubuntu), and puts
 * their paths in the environment.
 * @throws Problem when one is missing; what was found is in the environment all the same
 */
export async function ensureTools(): Promise<void> {
  let missing = lookUp();
  if (missing.length > 0 && process.getuid?.() === 0 && find(['apt-get'])) {
    await aptInstall(missing.flatMap((tool) => tool.packages));
    missing = lookUp();
  }
  if (missing.length === 0) return;
  const names = missing.map((tool) => tool.title).join(' and ');
  const packages = missing.flatMap((tool) => tool.packages);
  const how =
    process.platform === 'darwin'
      ? 'Install with Homebrew: brew install redis && brew install --cask chromium'
      : `Install as root: apt-get install ${packages.join(' ')} (Debian, Ubuntu)`;
  const variables = missing.map((tool) => tool.variable).join(' and ');
  throw new Problem(`${names} not found`, `${how}, or set ${variables}`);
}

function lookUp() {
  return TOOLS.filter((tool) => {
    const given = process.env[tool.variable];
    const found =
      given && fs.existsSync(given)
        ? given
        : (find(tool.names) ?? tool.files.find((file) => fs.existsSync(file)));
    if (found) process.env[tool.variable] = found;
    return !found;
  });
}

function find(names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));
}

async function aptInstall(packages: string[]): Promise<void> {
  // RUNLEVEL=1 keeps Debian from starting a Redis service of its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const options = { what: `Installing ${packages.join(' and ')} (apt-get)`, cwd: root, env };
  const remedy = `Install by hand: apt-get install ${packages.join(' ')}`;
  const log = (name: string) => path.join(cacheDir, 'logs', `apt-${name}.log`);
  await run('apt-get', ['update', '-q'], { ...options, log: log('update'), remedy });
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  await run('apt-get', install, { ...options, log: log('install'), remedy });
}
