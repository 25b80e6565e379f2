import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The same code runs from src/ (tests, tsx) and bundled from dist/: the package folder is the first one up that
// holds the migrations.
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'migrations'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('apps/api/migrations is missing from this installation');
    folder = parent;
  }
  return folder;
}

export const apiFolder = packageFolder();
export const migrationsFolder = join(apiFolder, 'migrations');
export const demoFolder = join(apiFolder, 'demo');
