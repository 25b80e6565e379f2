import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './templates.ts';

const handbook = readFileSync(path.join(root, 'docs/operate.md'), 'utf8');

/** Names of alarms in the sources, where `${service}-` stands for web and api. */
function alarmNames(): string[] {
  const files = ['observability/alarms.ts', 'foundation/foundation-stack.ts'];
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

  it('links to files that exist', () => {
    for (const [, target = ''] of handbook.matchAll(/\]\(([^)#]+)\)/g))
      expect(readFileSync(path.join(root, 'docs', target), 'utf8').length, target).toBeGreaterThan(0);
  });
});
