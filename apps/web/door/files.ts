import { readdirSync } from 'node:fs';
import path from 'node:path';

function paths(folder: string, prefix: string): string[] {
  return readdirSync(/* turbopackIgnore: true */ folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.relative(folder, path.join(parentPath, name)))
    .map((name) => `${prefix}/${name.split(path.sep).join('/')}`);
}

/** Paths of all files that the web app sends as they are, read once: they change with a build only. */
export function sentFiles(app: string): ReadonlySet<string> {
  return new Set([
    ...paths(/* turbopackIgnore: true */ path.join(app, 'public'), ''),
    ...paths(/* turbopackIgnore: true */ path.join(app, '.next/static'), '/_next/static'),
  ]);
}
