import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './templates.ts';

const handbook = readFileSync(path.join(root, 'docs/operate.md'), 'utf8');

/** Names of alarms in the sources, where `${service}-` stands for web and api. */
function alarmNames(): string[] {
  const files = ['observability/alarms.ts', 'foundation/nat-alarms.ts', 'edge/outside-watch.ts'];
  const text = files.map((file) => readFileSync(path.join(root, 'infra/src', file), 'utf8')).join('\n');
  return [...text.matchAll(/name: ['`]([^'`]+)['`],\n\s+says/g)].flatMap(([, name = '']) =>
    ['web', 'api'].map((service) => name.replace(/\$\{service\}/, service).replace(/\$\{index \+ 1\}/, '1')),
  );
}

describe('docs/operate.md', () => {
  it('has a paragraph for each alarm, under the name that its mail links to', () => {
    const names = new Set(alarmNames());
    expect(names.size).toBeGreaterThan(14);
    const missing = [...names].filter((name) => !new RegExp(`^## ${name}\\n\\S`, 'm').test(handbook));
    expect(missing).toEqual([]);
  });

  it('puts no secret on a command line, where the shell and every process keep it', () => {
    const commands = handbook.replace(/\\?\n\s+/g, ' ');
    const typed = [
      /--master-user-password/,
      /--(secret-string|auth-token)[ =](?!file:\/\/)\S/,
      /\bPGPASSWORD=/,
      /postgres(ql)?:\/\/[^\s:@/]+:[^\s@]+@/,
      /\b(AUTH|INTERNAL|ORIGIN)_SECRET=\S/,
    ];
    expect(typed.filter((pattern) => pattern.test(commands))).toEqual([]);
  });

  it('names nothing again that the site’s file says', () => {
    expect(handbook).not.toMatch(/cdk deploy/);
    expect(handbook).not.toMatch(/thulu deploy[^\n`]*--(phase|context)\b/);
  });

  it('uses a port for mail that the network lets out', () => {
    const site = readFileSync(path.join(root, 'infra/src/site.ts'), 'utf8');
    const config = readFileSync(path.join(root, 'apps/api/src/kernel/config.ts'), 'utf8');
    const used = [handbook, config].flatMap((text) =>
      [...text.matchAll(/smtps?:\/\/[^\s`'"]*:(\d+)/g)].map(([, port]) => port),
    );
    expect(used).toContain('465');
    for (const port of used) expect(site).toMatch(new RegExp(`smtps?: ${port},`));
  });

  it('links to files that exist', () => {
    for (const [, target = ''] of handbook.matchAll(/\]\(([^)#]+)\)/g))
      expect(readFileSync(path.join(root, 'docs', target), 'utf8').length, target).toBeGreaterThan(0);
  });
});

// OWASP ASVS 5.0.0: chapter, section, and how many requirements of levels 1 and 2 it has, which come first.
const requirements: Record<number, Record<number, number>> = {
  1: { 1: 2, 2: 9, 3: 11, 4: 3, 5: 2 },
  2: { 1: 3, 2: 3, 3: 4, 4: 1 },
  3: { 2: 2, 3: 4, 4: 6, 5: 5, 7: 2 },
  4: { 1: 3, 2: 1, 3: 2, 4: 4 },
  5: { 1: 1, 2: 3, 3: 2, 4: 3 },
  6: { 1: 3, 2: 12, 3: 4, 4: 4, 5: 5, 6: 3, 8: 4 },
  7: { 1: 3, 2: 4, 3: 2, 4: 5, 5: 2, 6: 2 },
  8: { 1: 2, 2: 3, 3: 1, 4: 1 },
  9: { 1: 3, 2: 4 },
  10: { 1: 2, 2: 2, 3: 4, 4: 11, 5: 5, 6: 2, 7: 3 },
  11: { 1: 2, 2: 3, 3: 3, 4: 4, 5: 1, 6: 1 },
  12: { 1: 3, 2: 2, 3: 4 },
  13: { 1: 1, 2: 5, 3: 2, 4: 5 },
  14: { 1: 2, 2: 4, 3: 3 },
  15: { 1: 3, 2: 3, 3: 7 },
  16: { 1: 1, 2: 5, 3: 4, 4: 3, 5: 3 },
  17: { 1: 1, 2: 4, 3: 2 },
};

describe('docs/asvs.md', () => {
  const text = readFileSync(path.join(root, 'docs/asvs.md'), 'utf8');
  const rows = [...text.matchAll(/^\| ([\d. ]+) \| (\w+) \| (.+) \|$/gm)];

  it('judges every requirement once', () => {
    const all = Object.entries(requirements).flatMap(([chapter, sections]) =>
      Object.entries(sections).flatMap(([section, count]) =>
        Array.from({ length: count }, (_, at) => `${chapter}.${section}.${at + 1}`),
      ),
    );
    expect(all).toHaveLength(253);
    expect(rows.flatMap(([, items = '']) => items.split(' ')).sort()).toEqual(all.sort());
  });

  it('names tests that exist for what is held', () => {
    for (const [, items, state = '', by = ''] of rows) {
      expect(['held', 'design', 'no', 'open'], items).toContain(state);
      const files = [...by.matchAll(/`([\w./-]+\.(?:test\.)?tsx?)`/g)].map(([, file = '']) => file);
      for (const file of files) {
        const folder = /^(apps|packages|infra|ops|e2e|bench)\//.test(file) ? '' : 'apps/api/src';
        expect(existsSync(path.join(root, folder, file)), `${items}: ${file}`).toBe(true);
      }
      if (state === 'held') expect(files.join(), items).toContain('.test.ts');
    }
  });
});
