// Finds the islands, `islands/<name>.ts` each defining the element <name>, and makes scripts of them under names that carry
// their hash: of the small ones one together, which the first page brings for all others, of each larger one its own. Those in
// `islands/later` come when somebody reaches for them, and so never with others. A new file there is all it takes: this folder is
// the only list of them.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';

/** Below this many bytes a script costs more as a request of its own than as a part of what every page loads once. */
const smallBytes = 5000;
const together = 'together';
const later = 'later';

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

/**
 * The islands of a folder, by their names: `photo-viewer`, `later/photo-viewer`.
 * @param {string} folder
 */
async function pathsIn(folder) {
  const files = await readdir(folder);
  const own = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const late = files.includes(later) ? await pathsIn(path.join(folder, later)) : [];
  return [...own.map((file) => file.slice(0, -'.ts'.length)), ...late.map((name) => `${later}/${name}`)];
}

/**
 * One script of some islands.
 * @param {string} folder
 * @param {string[]} names
 */
async function bundle(folder, names) {
  const { outputFiles } = await build({
    stdin: { contents: names.map((name) => `import './${name}.ts';`).join('\n'), resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    // Devanagari as it is, in half of the bytes of its escapes; the files are sent as UTF-8.
    charset: 'utf8',
    write: false,
    outfile: 'island.js',
    // Beside the scripts and never among what is served: standalone.mjs says where to.
    sourcemap: 'external',
    alias: { '@': path.join(import.meta.dirname, '..') },
  });
  const text = (ending) => outputFiles.find((file) => file.path.endsWith(ending)).text;
  return { code: text('.js'), map: text('.map') };
}

function fileOf(name, code) {
  return `${name}.${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`;
}

async function buildIsland(folder, place) {
  const name = path.basename(place);
  const { code, map } = await bundle(folder, [place]);
  const defined = definedBy(code);
  if (!elementName.test(name) || defined.join() !== name)
    throw new Error(
      `islands/${place}.ts must define one element, named as the file (it defines: ${defined.join(', ') || 'none'})`,
    );
  const typed = /^export interface Attributes\b/m.test(
    await readFile(path.join(folder, `${place}.ts`), 'utf8'),
  );
  return { name, place, code, map, file: fileOf(name, code), typed };
}

/** The islands with the scripts they are really sent in. */
async function gathered(folder, islands) {
  const small = islands
    .filter(({ name, place, code }) => name === place && code.length < smallBytes)
    .map(({ name }) => name);
  if (small.length < 2) return islands;
  const { code, map } = await bundle(folder, small);
  return islands.map((island) =>
    small.includes(island.name) ? { ...island, code, map, file: fileOf(together, code) } : island,
  );
}

/**
 * Builds every island of `folder` into `scripts`, and writes the module by which pages know them to `module`.
 * @param {{ folder: string, scripts: string, module: string, maps?: string }} places with `maps` for the source maps, where wanted
 */
export async function buildIslands({ folder, scripts, module, maps }) {
  const places = (await pathsIn(folder)).sort((a, b) => (path.basename(a) < path.basename(b) ? -1 : 1));
  const islands = await gathered(
    folder,
    await Promise.all(places.map((place) => buildIsland(folder, place))),
  );
  await rm(scripts, { recursive: true, force: true });
  await mkdir(scripts, { recursive: true });
  for (const { file, code } of islands) await writeFile(path.join(scripts, file), code);
  if (maps) {
    await rm(maps, { recursive: true, force: true });
    await mkdir(maps, { recursive: true });
    for (const { file, map } of islands) await writeFile(path.join(maps, `${file}.map`), map);
  }
  await writeFile(module, describe(islands));
}

/** The module of `Island`: where each script is, and what its element takes. */
function describe(islands) {
  const typed = islands.filter((island) => island.typed);
  const alias = (name) => `Of${name.replace(/(?:^|-)(\w)/g, (_, first) => first.toUpperCase())}`;
  return [
    ...typed.map(
      ({ name, place }) => `import type { Attributes as ${alias(name)} } from '@/islands/${place}.ts';`,
    ),
    'export interface IslandAttributes {',
    ...islands.map((island) => `  '${island.name}': ${island.typed ? alias(island.name) : 'object'};`),
    '}',
    'export const islandScripts: Readonly<Record<keyof IslandAttributes, string>> = {',
    ...islands.map(({ name, file }) => `  '${name}': '/dist/${file}',`),
    '};',
    '',
  ].join('\n');
}
