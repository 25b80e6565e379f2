import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createElement, type FunctionComponent, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildIslands } from './islands.mjs';

const islands = path.join(import.meta.dirname, '../islands');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'islands-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const scripts = () => path.join(folder, 'out/dist');
const module = () => path.join(folder, 'out/islands.ts');

const build = (from = folder) => buildIslands({ folder: from, scripts: scripts(), module: module() });

function drop(name: string, code: string): Promise<void> {
  return writeFile(path.join(folder, name), code);
}

const waving = `
  import { defineIsland, IslandElement } from '@/islands/lib/island-element.ts';
  class WaveHand extends IslandElement { wake() { this.textContent = 'waved'; } }
  defineIsland('wave-hand', WaveHand);`;

/** What a page with the element says, with what `build` has written. */
async function pageWith(name: string, children: ReactNode): Promise<string> {
  vi.resetModules();
  vi.doMock('@/generated/islands.ts', () => import(module()));
  const { Island } = await import('../shell/island.tsx');
  const element = createElement(Island as FunctionComponent<{ name: string }>, { name }, children);
  return renderToStaticMarkup(element);
}

describe('a file dropped into the folder of islands', () => {
  it('is built and loaded by the pages that hold its element, with nothing else to write', async () => {
    await drop('wave-hand.ts', waving);
    await build();
    const [script = ''] = await readdir(scripts());
    expect(await readFile(path.join(scripts(), script), 'utf8')).toContain('waved');
    const html = await pageWith('wave-hand', 'hello');
    expect(html).toContain(`src="/dist/${script}"`);
    expect(html).toMatch(/<wave-hand>.*hello<\/wave-hand>/);
  });

  it('comes in one script with the other small ones, so that the next page needs none', async () => {
    await drop('wave-hand.ts', waving);
    await drop('nod-head.ts', waving.replaceAll('wave-hand', 'nod-head'));
    await build();
    const all = await readdir(scripts());
    expect(all).toEqual([expect.stringMatching(/^together\.[\da-f]{12}\.js$/)]);
    expect(await pageWith('nod-head', '')).toContain(`src="/dist/${all[0]}"`);
    expect(await pageWith('wave-hand', '')).toContain(`src="/dist/${all[0]}"`);
  });

  it('is not loaded by pages that hold another, when it is large', async () => {
    await drop('wave-hand.ts', waving.replace('waved', 'waved '.repeat(1000)));
    await drop('nod-head.ts', waving.replaceAll('wave-hand', 'nod-head'));
    await build();
    expect(await readdir(scripts())).toHaveLength(2);
    expect(await pageWith('nod-head', '')).not.toContain('wave-hand');
  });

  it('comes alone, and is known to the pages, when it is one for later', async () => {
    await drop('wave-hand.ts', waving);
    await drop('nod-head.ts', waving.replaceAll('wave-hand', 'nod-head'));
    await mkdir(path.join(folder, 'later'));
    await drop('later/shake-head.ts', waving.replaceAll('wave-hand', 'shake-head'));
    await build();
    const [late, all] = (await readdir(scripts())).sort();
    expect([late, all]).toEqual([
      expect.stringMatching(/^shake-head\./),
      expect.stringMatching(/^together\./),
    ]);
    expect(await readFile(path.join(scripts(), all ?? ''), 'utf8')).not.toContain('shake-head');
    expect(await pageWith('shake-head', '')).toContain(`src="/dist/${late}"`);
  });

  it('has its attributes checked when it names them', async () => {
    await drop('wave-hand.ts', waving);
    await drop(
      'nod-head.ts',
      `export interface Attributes { 'data-times': string }
${waving.replaceAll('wave-hand', 'nod-head')}`,
    );
    await build();
    const types = await readFile(module(), 'utf8');
    expect(types).toContain("import type { Attributes as OfNodHead } from '@/islands/nod-head.ts';");
    expect(types).toContain("'wave-hand': object;");
  });

  it('changes its address with what it does, and its test is not one', async () => {
    await drop('wave-hand.ts', waving);
    await drop('wave-hand.test.ts', 'throw new Error()');
    await build();
    const before = await readdir(scripts());
    await drop('wave-hand.ts', waving.replace('waved', 'waved twice'));
    await build();
    const after = await readdir(scripts());
    expect([before.length, after.length]).toEqual([1, 1]);
    expect(after).not.toEqual(before);
  });

  it.each([
    ['wave-hand.ts', 'export {};'],
    ['wave-hand.ts', waving.replaceAll('wave-hand', 'nod-head')],
    ['wave.ts', waving.replaceAll('wave-hand', 'wave')],
  ])('is refused in %s unless it defines the element of that name', async (name, code) => {
    await drop(name, code);
    await expect(build()).rejects.toThrow(`islands/${name} must define one element`);
  });
});

it('every island of the site is one the pages know', async () => {
  await build(islands);
  const files = [...(await readdir(islands)), ...(await readdir(path.join(islands, 'later')))].filter(
    (file) => /^[^.]+\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(2);
  const { islandScripts } = await import(module());
  expect(Object.keys(islandScripts).map((name) => `${name}.ts`)).toEqual(files.sort());
});
