import { readFileSync } from 'node:fs';
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
