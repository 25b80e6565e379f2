import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { site } from '../site.ts';
import { readPhase } from '../src/phases.ts';
import { type Platform, resources, text } from '../src/rules/platform.ts';
import { check } from '../src/rules/rules.ts';
import { stackIds } from '../src/site.ts';
import { withText } from '../src/site-file.ts';
import { readSupplied } from '../src/supplied.ts';
import { contexts, options, platformOf, synthesised } from './synth.ts';

describe.each(contexts.map((context) => [JSON.stringify(context), context] as const))(
  'synth of %s',
  (_, context) => {
    it('needs no lookup and no asset', () => {
      const { missing, assets } = synthesised(context);
      expect(missing).toEqual([]);
      expect(assets).toEqual([]);
    });

    it('gives the same stacks', () => {
      expect(
        synthesised(context)
          .platform.map(({ name }) => name)
          .sort(),
      ).toEqual(Object.values(stackIds).sort());
    });

    it('has no finding of cdk-nag or of the CloudFormation validator', () => {
      expect(synthesised(context).findings).toEqual([]);
    });

    it('breaks no rule of our own, except what a first deployment leaves unprotected', () => {
      const {
        'data/database': database = [],
        'network/load-balancer': balancer = [],
        ...others
      } = check(synthesised(context).platform);
      expect(others).toEqual({});
      const unprotected = context.established === 'false' ? 1 : 0;
      expect(database.filter((finding) => finding.endsWith(': can be deleted'))).toHaveLength(unprotected);
      expect(balancer.filter((finding) => finding.includes('deletion_protection'))).toHaveLength(unprotected);
      expect([...database, ...balancer]).toHaveLength(2 * unprotected);
    });
  },
);

describe('options of the command line', () => {
  const secrets = (platform: Platform) => resources(platform, 'AWS::SecretsManager::Secret');

  it('let go of replicas and cache before they are removed', () => {
    const urls = (platform: Platform) =>
      text(
        secrets(platform)
          .find(({ id }) => id.startsWith('Connections'))
          ?.get('SecretString'),
      );
    expect(urls(platformOf('scale'))).toContain('rediss://');
    expect(urls(synthesised(options.rotating).platform)).toMatch(
      /REPLICA_URL\\":\\"\\",\\"REDIS_URL\\":\\"\\"/,
    );
  });

  it('change both sides of the origin secret when it is replaced, and accept the one before meanwhile', () => {
    const { platform } = synthesised(options.rotating);
    const names = secrets(platform).map((each) => each.get('Name'));
    expect(names).toEqual(
      expect.arrayContaining(['thulubazaar/production/origin', 'thulubazaar/production/origin-2']),
    );
    const sent = text(
      resources(platform, 'AWS::CloudFront::Distribution').map((each) => each.resource.Properties ?? null),
    );
    expect(sent).toContain('thulubazaar/production/origin-2');
    expect(sent).not.toMatch(/production\/origin[^-]/);
    for (const rule of resources(platform, 'AWS::ElasticLoadBalancingV2::ListenerRule')) {
      const header = rule.list('Conditions').find((one) => text(one).includes('HttpHeaderConfig'));
      if (!header) continue;
      expect(text(header)).toContain('production/origin-2:');
      expect(text(header)).toContain('production/origin:');
    }
  });

  it('say anew what a changed password is part of', () => {
    const value = (platform: Platform) =>
      secrets(platform)
        .find(({ id }) => id.startsWith('Connections'))
        ?.get('SecretString') ?? null;
    expect(value(synthesised(options.rotating).platform)).not.toEqual(value(platformOf('scale')));
  });

  it('name the choices when a value is wrong', () => {
    expect(() => readPhase('huge')).toThrow('phase "huge" is not one of launch, growth, scale');
    expect(() => readPhase('launch', { nat: 'magic' })).toThrow('nat "magic" is not one of');
    expect(() => readSupplied(['SPAROW_TOKEN'])).toThrow('supplied "SPAROW_TOKEN" is not one of');
    expect(() => readSupplied(['SPARROW_TOKEN'])).toThrow('SPARROW_TOKEN and SPARROW_FROM, or none');
    expect(() => readSupplied(['APNS_KEY'])).toThrow('APNS_KEY and APNS_KEY_ID and APNS_TEAM_ID, or none');
    expect(() => withText(site, { established: 'yes' })).toThrow('established "yes" is not true or false');
    expect(() => withText(site, { originRevision: '0' })).toThrow('originRevision "0" is no number');
  });
});

/** A stack that cannot be cleared away, or whose remains stand in the way, cannot be made a second time. */
describe('a first deployment that fails', () => {
  const { platform } = synthesised(options.firstDeployment);

  it('can clear itself away: nothing refuses to be deleted', () => {
    const refusing = resources(platform).filter(
      ({ resource }) =>
        resource.Properties?.DeletionProtection === true ||
        text(resource.Properties?.LoadBalancerAttributes).includes(
          '{"Key":"deletion_protection.enabled","Value":"true"}',
        ),
    );
    expect(refusing.map(({ id }) => id)).toEqual([]);
  });

  it('leaves nothing behind whose name the second attempt needs', () => {
    const kept = resources(platform).filter(({ resource }) => resource.DeletionPolicy === 'Retain');
    const named = ['Name', 'BucketName', 'RepositoryName', 'BackupVaultName', 'TopicName', 'LogGroupName'];
    const inTheWay = kept.filter((found) => named.some((property) => found.get(property) !== undefined));
    expect(inTheWay.map(({ id }) => id)).toEqual([]);
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
      ...synthesised({ established: 'true', phase: 'scale' }).files,
    ];
    const run = spawnSync('cfn-lint', args, { encoding: 'utf8' });
    expect(run.stdout + run.stderr).toBe('');
  });
});
