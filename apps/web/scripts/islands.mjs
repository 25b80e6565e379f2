// Finds the islands, `islands/<name>.ts` each defining the element <name>, and makes of each a small script under a name
// that carries its hash. A new file there is all it takes: this folder is the only list of them.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';

/** What browsers accept as the name of an element of ours, as far as files are named so. */
const elementName = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;

/**
 * The names of the elements that a script defines. Defining is all an island does when it loads.
 * @param {string} code
 */
function definedBy(code) {
  /** @type {string[]} */
  const names = [];
  const customElements = { define: (name) => names.push(name), get: () => undefined };
  vm.runInNewContext(code, { HTMLElement: class {}, customElements });
  return names;
}

async function buildIsland(folder, name) {
  const entry = path.join(folder, `${name}.ts`);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    alias: { '@': path.join(import.meta.dirname, '..') },
  });
  const code = outputFiles[0].text;
  const defined = definedBy(code);
  if (!elementName.test(name) || defined.join() !== name)
    throw new Error(
      `islands/${name}.ts must define one element, named as the file (it defines: ${defined.join(', ') || 'none'})`,
    );
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 12);
  const typed = /^export interface Attributes\b/m.test(await readFile(entry, 'utf8'));
  return { name, code, file: `${name}.${hash}.js`, typed };
}

/**
 * Builds every island of `folder` into `scripts`, and writes the module by which pages know them to `module`.
 * @param {{ folder: string, scripts: string, module: string }} places
 */
export async function buildIslands({ folder, scripts, module }) {
  const files = await readdir(folder);
  const names = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
  const islands = await Promise.all(names.map((name) => buildIsland(folder, name)));
  await rm(scripts, { recursive: true, force: true });
  await mkdir(scripts, { recursive: true });
  for (const { file, code } of islands) await writeFile(path.join(scripts, file), code);
  await writeFile(module, describe(islands));
}

/** The module of `Island`: where each script is, and what its element takes. */
function describe(islands) {
  const typed = islands.filter((island) => island.typed);
  const alias = (name) => `Of${name.replace(/(?:^|-)(\w)/g, (_, first) => first.toUpperCase())}`;
  return [
    ...typed.map(({ name }) => `import type { Attributes as ${alias(name)} } from '@/islands/${name}.ts';`),
    'export interface IslandAttributes {',
    ...islands.map((island) => `  '${island.name}': ${island.typed ? alias(island.name) : 'object'};`),
    '}',
    'export const islandScripts: Readonly<Record<keyof IslandAttributes, string>> = {',
    ...islands.map(({ name, file }) => `  '${name}': '/dist/${file}',`),
    '};',
    '',
  ].join('\n');
}
