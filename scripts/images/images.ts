// npm run images: builds both images without Docker and runs them as the platform does: user 1000, read-only root. Needs root on
// Linux and the network of npm and Debian; infra/README.md has the figures.
import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, root } from '../bootstrap/paths.mjs';
import { Problem } from '../bootstrap/problem.mjs';
import { ensureBase } from './base.ts';
import { type App, type Built, build } from './build.ts';
import { arm64Modules, writeBillOfMaterials } from './contents.ts';
import { checkTools } from './tools.ts';
import { tryOut } from './try-out.ts';

const folder = path.join(cacheDir, 'images');
const apps: App[] = ['api', 'web'];
const say = (line: string) => console.log(line);

async function main(): Promise<void> {
  checkTools();
  fs.mkdirSync(folder, { recursive: true });
  const base = ensureBase(say);
  say(`base ${base}`);
  const built: Built[] = apps.map((app) => build(app, base));
  for (const { app, seconds, megabytes } of built)
    say(`${app}: ${megabytes} MB, built in ${seconds.toFixed(0)} s`);
  const bills = Object.fromEntries(apps.map((app) => [app, writeBillOfMaterials(app, folder)]));
  for (const [app, { licences }] of Object.entries(bills)) say(`${app}: ${JSON.stringify(licences)}`);
  const modules = arm64Modules();
  for (const [file, machine] of Object.entries(modules)) say(`arm64: ${file}: ${machine}`);
  const foreign = Object.entries(modules).filter(([, machine]) => machine !== 'aarch64');
  if (foreign.length > 0)
    throw new Problem(`Not for ARM64: ${foreign.map(([file]) => file).join(', ')}`, 'See above');
  const steps = await tryOut({ api: built[0]?.image ?? '', web: built[1]?.image ?? '' }, say);
  const file = path.join(folder, 'report.json');
  fs.writeFileSync(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), base, built, bills, modules, steps }, null, 2)}\n`,
  );
  say(`kept in ${path.relative(root, file)}`);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Problem ? error.message : error);
    process.exit(1);
  },
);
