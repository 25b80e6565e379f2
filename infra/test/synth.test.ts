import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { resources, text } from '../src/rules/platform.ts';
import { check } from '../src/rules/rules.ts';
import { stackIds } from '../src/site.ts';
import { phaseNames, synthesise } from './synth.ts';

const options: Record<string, string>[] = [
  { phase: 'launch', nat: 'gateway' },
  { phase: 'launch', nat: 'none' },
  { phase: 'growth', replicas: '1', supplied: 'SPARROW_TOKEN,SPARROW_FROM' },
  { phase: 'scale', detach: 'true' },
  { phase: 'scale', replicas: '3', scaling: 'high-resolution-target-tracking' },
];
const contexts = [...phaseNames.map((phase): Record<string, string> => ({ phase })), ...options];

describe.each(contexts.map((context) => [JSON.stringify(context), context] as const))(
  'synth of %s',
  (_, context) => {
    it('needs no lookup and no asset', () => {
      const { missing, assets } = synthesise(context);
      expect(missing).toEqual([]);
      expect(assets).toEqual([]);
    });

    it('gives the same six stacks', () => {
      expect(
        synthesise(context)
          .platform.map(({ name }) => name)
          .sort(),
      ).toEqual(Object.values(stackIds).sort());
    });

    it('has no finding of cdk-nag or of the CloudFormation validator', () => {
      expect(synthesise(context).findings).toEqual([]);
    });

    it('breaks no rule of our own', () => {
      expect(check(synthesise(context).platform)).toEqual({});
    });
  },
);

describe('options of the command line', () => {
  it('lets go of replicas and cache before they are removed', () => {
    const urls = (context: Record<string, string>) => {
      const all = resources(synthesise(context).platform, 'AWS::SecretsManager::Secret');
      return text(all.find(({ id }) => id.startsWith('Connections'))?.get('SecretString'));
    };
    expect(urls({ phase: 'scale' })).toContain('rediss://');
    expect(urls({ phase: 'scale', detach: 'true' })).toMatch(/REPLICA_URL\\":\\"\\",\\"REDIS_URL\\":\\"\\"/);
  });

  it('names the choices when a value is wrong', () => {
    expect(() => synthesise({ phase: 'huge' })).toThrow('phase "huge" is not one of launch, growth, scale');
    expect(() => synthesise({ phase: 'launch', nat: 'magic' })).toThrow('nat "magic" is not one of');
    expect(() => synthesise({ phase: 'launch', supplied: 'SPAROW_TOKEN' })).toThrow(
      'supplied "SPAROW_TOKEN" is not one of',
    );
  });
});

const linter = spawnSync('cfn-lint', ['--version'], { encoding: 'utf8' });

describe.skipIf(linter.status !== 0)('cfn-lint (where the machine has it)', () => {
  it('finds nothing in the largest phase', () => {
    // W3010 zones are written down on purpose; W6001 an output may pass an import on.
    const args = [
      '--regions',
      'ap-south-1',
      '--ignore-checks',
      'W3010',
      'W6001',
      '--',
      ...synthesise({ phase: 'scale' }).files,
    ];
    const run = spawnSync('cfn-lint', args, { encoding: 'utf8' });
    expect(run.stdout + run.stderr).toBe('');
  });
});
