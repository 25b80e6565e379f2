import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './templates.ts';

const text = readFileSync(path.join(root, 'docs/guide.md'), 'utf8');
const rows = text.split('\n').filter((line) => /^\| .* \| [✔≠○] \|/.test(line));
const tests = readdirSync(path.join(root, 'infra/test'))
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(path.join(root, 'infra/test', name), 'utf8'))
  .join('\n');

describe('docs/guide.md', () => {
  it('has a verdict and evidence in every row', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row.split(' | ').at(-1), row).toMatch(/["`[]/);
  });

  it('names tests, files and commands that exist', () => {
    const evidence = rows.map((row) => row.split(' | ').at(-1) ?? '').join('\n');
    const missing = [...evidence.matchAll(/"([^"]+)"/g)].filter(([, title]) => !tests.includes(`'${title}'`));
    expect(missing.map(([, title]) => title)).toEqual([]);
    const files = [...evidence.matchAll(/`((?:infra|ops|apps|\.github)\/[^`]+)`/g)].map(
      ([, file = '']) => file,
    );
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(path.join(root, 'docs', target)))).toEqual([]);
  });
});
