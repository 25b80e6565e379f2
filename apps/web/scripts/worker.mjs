// Builds the service worker, worker/worker.ts, to <public>/sw.js. It belongs to one build of the pages, whose id is written into
// it: browsers compare it byte by byte, so each build is a new one.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const web = path.join(import.meta.dirname, '..');

/**
 * @param {{ id: string, folder: string }} of the id of the build, and where the files are that are sent as they are
 */
export async function buildWorker({ id, folder }) {
  const { outputFiles } = await build({
    entryPoints: [path.join(web, 'worker/worker.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    alias: { '@': web },
    banner: { js: `var BUILD_ID=${JSON.stringify(id)};` },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const code = outputFiles[0].text;
  if (code.includes('process.env')) throw new Error('the worker reads settings that no browser has');
  await writeFile(path.join(folder, 'sw.js'), code);
}

/** The id of the pages that are built. */
export async function buildId() {
  return (await readFile(path.join(web, '.next/BUILD_ID'), 'utf8')).trim();
}
