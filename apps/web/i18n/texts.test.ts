import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';

const web = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(web, file), 'utf8');

/** Files of the app of which something is left in what `file` needs. */
async function neededBy(file: string): Promise<string[]> {
  const { metafile } = await build({
    ...{ absWorkingDir: web, entryPoints: [file], alias: { '@': web }, jsx: 'automatic' },
    ...{ bundle: true, write: false, metafile: true, packages: 'external', logLevel: 'silent' },
    ...{ platform: 'node', format: 'esm', outdir: 'none', loader: { '.svg': 'empty', '.css': 'empty' } },
  });
  const left = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return left.flatMap(([input, { bytesInOutput }]) =>
    bytesInOutput > 0 && !input.startsWith('..') ? [input] : [],
  );
}

/** The namespaces of messages that a component asks for in the browser. */
function namespacesIn(source: string): string[] {
  if (!source.includes('useTexts()')) return [];
  return [...source.matchAll(/\bt\(\s*[`'"](\w+)\./g)].map(([, namespace]) => namespace ?? '');
}

const chosen = /\btexts: \[([^\]]*)\]/;
const pages = globSync(['{app,features}/**/*.tsx'], { cwd: web }).filter((file) => chosen.test(read(file)));

it('finds the pages that choose messages', () => {
  expect(pages.length).toBeGreaterThan(4);
});

it.each(pages)('%s gives its components every message they ask for', async (page) => {
  const given = [...(chosen.exec(read(page))?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name);
  const asked = (await neededBy(page)).flatMap((file) => namespacesIn(read(file)));
  expect([...new Set(asked)].filter((namespace) => !given.includes(namespace))).toEqual([]);
});
