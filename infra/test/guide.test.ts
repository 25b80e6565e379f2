import { describe, expect, it } from 'vitest';
import { phases } from '../src/phases.ts';
import { edges } from '../src/rules/network.ts';
import { dig, text } from '../src/rules/platform.ts';
import { phaseNames, platformOf } from './synth.ts';
import { viewOf } from './view.ts';

/** Every row of the guide as a test, on every phase. */
describe.each(phaseNames)('the guide in phase %s', (phase) => {
  const { all, one, primary, container, alarm } = viewOf(phase);

  it('is in ap-south-1, with only the edge and the copies elsewhere', () => {
    const regions = platformOf(phase).map(({ name, region }) => `${name} ${region}`);
    expect(regions.filter((each) => !each.endsWith(' ap-south-1')).sort()).toEqual([
      'ThuluBazaarAway ap-southeast-1',
      'ThuluBazaarEdge us-east-1',
    ]);
  });

  it('has a VPC with two public and two private subnets in two zones', () => {
    expect(all('AWS::EC2::VPC')).toHaveLength(1);
    const subnets = all('AWS::EC2::Subnet').map(
      (subnet) =>
        `${subnet.get('AvailabilityZone')} ${subnet.get('MapPublicIpOnLaunch') ? 'public' : 'private'}`,
    );
    expect(subnets.sort()).toEqual([
      'ap-south-1a private',
      'ap-south-1a public',
      'ap-south-1b private',
      'ap-south-1b public',
    ]);
  });

  it('leads private subnets out through NAT instances, and S3 through a free endpoint', () => {
    const nat = phases[phase].nat;
    expect(all('AWS::EC2::Instance').map((each) => each.get('InstanceType'))).toEqual(
      Array(nat.kind === 'none' ? 0 : nat.count).fill('t4g.nano'),
    );
    expect(all('AWS::EC2::NatGateway')).toHaveLength(0);
    expect(all('AWS::EC2::VPCEndpoint').map((each) => each.get('VpcEndpointType'))).toEqual(['Gateway']);
  });

  it('opens exactly these ways in', () => {
    expect(edges(platformOf(phase)).ingress).toEqual(
      [
        '0.0.0.0/0 -> LoadBalancer tcp/443',
        '0.0.0.0/0 -> LoadBalancer tcp/80',
        '10.20.2.0/24 -> Nat tcp/443',
        '10.20.2.0/24 -> Nat tcp/465',
        '10.20.2.0/24 -> Nat tcp/587',
        '10.20.3.0/24 -> Nat tcp/443',
        '10.20.3.0/24 -> Nat tcp/465',
        '10.20.3.0/24 -> Nat tcp/587',
        'Api -> Cache tcp/6379',
        'Api -> Database tcp/5432',
        'LoadBalancer -> Api tcp/5000',
        'LoadBalancer -> Web tcp/3333',
        'Web -> Api tcp/5000',
      ].sort(),
    );
  });

  it('lets nothing out of the database and the cache', () => {
    const out = edges(platformOf(phase)).egress;
    expect(out.filter((edge) => /^(Database|Cache) /.test(edge))).toEqual([]);
  });

  it('runs web on 3333 and API on 5000', () => {
    expect(dig(container('Web'), 'PortMappings.0.ContainerPort')).toBe(3333);
    expect(dig(container('Api'), 'PortMappings.0.ContainerPort')).toBe(5000);
    expect(
      all('AWS::ElasticLoadBalancingV2::TargetGroup')
        .map((each) => each.get('Port'))
        .sort(),
    ).toEqual([3333, 5000]);
  });

  it('has tasks of the size of the phase, on ARM64', () => {
    for (const [id, size] of [
      ['Web', phases[phase].web],
      ['Api', phases[phase].api],
    ] as const) {
      const task = one('AWS::ECS::TaskDefinition', id);
      expect([task.get('Cpu'), task.get('Memory')]).toEqual([String(size.cpu), String(size.memory)]);
    }
    const processors = all('AWS::ECS::TaskDefinition').map((each) =>
      each.get('RuntimePlatform.CpuArchitecture'),
    );
    expect(new Set(processors)).toEqual(new Set(['ARM64']));
  });

  it('scales web and API from at least two tasks to ten', () => {
    const ranges = all('AWS::ApplicationAutoScaling::ScalableTarget').map((each) => [
      each.get('MinCapacity'),
      each.get('MaxCapacity'),
    ]);
    const least = phase === 'scale' ? 3 : 2;
    expect(ranges).toEqual([
      [least, 10],
      [least, 10],
    ]);
  });

  it('scales up above 70 % CPU for 2 minutes and down below 30 % for 5 minutes', () => {
    for (const service of ['web', 'api']) {
      expect(alarm(`${service}-scale-up`)).toEqual(['GreaterThanThreshold', 70, 60, 2]);
      expect(alarm(`${service}-scale-down`)).toEqual(['LessThanThreshold', 30, 60, 5]);
    }
  });

  it('rolls deployments back, and leaves the desired count out', () => {
    for (const service of all('AWS::ECS::Service')) {
      expect(service.get('DeploymentConfiguration.DeploymentCircuitBreaker')).toEqual({
        Enable: true,
        Rollback: true,
      });
      expect(service.get('DesiredCount')).toBeUndefined();
    }
  });

  it('drains connections for 30 seconds', () => {
    for (const group of all('AWS::ElasticLoadBalancingV2::TargetGroup')) {
      expect(group.list('TargetGroupAttributes')).toContainEqual({
        Key: 'deregistration_delay.timeout_seconds',
        Value: '30',
      });
    }
  });

  it('keeps the two images of the guide in ECR, with tags that never move', () => {
    const repositories = all('AWS::ECR::Repository').map(
      (each) => `${each.get('RepositoryName')} ${each.get('ImageTagMutability')}`,
    );
    expect(repositories.sort()).toEqual(['thulubazaar-api IMMUTABLE', 'thulubazaar-web IMMUTABLE']);
  });

  it('runs PostgreSQL 15 with a pinned minor on gp3: private, encrypted and protected', () => {
    const database = primary();
    expect(database.get('Engine')).toBe('postgres');
    expect(database.get('EngineVersion')).toMatch(/^15\.\d+$/);
    expect(database.get('StorageType')).toBe('gp3');
    expect(database.get('AllocatedStorage')).toBe('20');
    expect(database.get('PubliclyAccessible')).toBe(false);
    expect(database.get('StorageEncrypted')).toBe(true);
    expect(database.get('DeletionProtection')).toBe(true);
    expect(database.get('MultiAZ')).toBe(false);
    expect(database.resource.DeletionPolicy).toBe('Snapshot');
  });

  it('has a database class of the size of the guide', () => {
    expect(primary().get('DBInstanceClass')).toBe(
      { launch: 'db.t4g.small', growth: 'db.t4g.medium', scale: 'db.t4g.large' }[phase],
    );
  });

  it('backs up for 7 days at 21:15-22:15 UTC, which is 3-4 in the morning in Nepal', () => {
    expect(primary().get('BackupRetentionPeriod')).toBe(7);
    expect(primary().get('PreferredBackupWindow')).toBe('21:15-22:15');
    expect(primary().get('PreferredMaintenanceWindow')).toBe('tue:20:15-tue:20:45');
  });

  it('grows the database volume by itself', () => {
    expect(primary().get('MaxAllocatedStorage')).toBe(200);
  });

  it('has as many read replicas as the phase says, routed by DATABASE_REPLICA_URL', () => {
    const replicas = all('AWS::RDS::DBInstance').filter((each) => each.id.includes('Replica'));
    expect(replicas).toHaveLength(phases[phase].database.replicas);
    const urls = text(one('AWS::SecretsManager::Secret', 'Connections').get('SecretString'));
    expect(urls.includes('DatabaseReplica1')).toBe(replicas.length > 0);
  });

  it('keeps photos private and versioned, and old versions for 30 days', () => {
    const bucket = one('AWS::S3::Bucket', 'Images');
    expect(Object.values(bucket.get('PublicAccessBlockConfiguration') ?? {})).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(bucket.get('VersioningConfiguration.Status')).toBe('Enabled');
    expect(bucket.get('LifecycleConfiguration.Rules.0.NoncurrentVersionExpiration.NoncurrentDays')).toBe(30);
    expect(bucket.get('LifecycleConfiguration.Rules.0.Prefix')).toBeUndefined();
  });

  it('lets originals expire after two days, old versions a day after their deletion', () => {
    const rules = one('AWS::S3::Bucket', 'Images').list('LifecycleConfiguration.Rules');
    expect(rules.filter((rule) => dig(rule, 'Prefix') === 'uploads/')).toMatchObject([
      { ExpirationInDays: 2, NoncurrentVersionExpiration: { NoncurrentDays: 1 }, Status: 'Enabled' },
    ]);
  });

  it('lets nobody but the tasks read originals and the photos of conversations', () => {
    const read = one('AWS::S3::BucketPolicy', 'Images')
      .list('PolicyDocument.Statement')
      .filter((statement) => dig(statement, 'Effect') === 'Allow')
      .map((statement) => /\/[^"/]*\/?\*"/.exec(JSON.stringify(dig(statement, 'Resource')))?.[0]);
    expect(read).toEqual(['/media/*"']);
  });

  it('lets only CloudFront read photos, by origin access control', () => {
    expect(one('AWS::CloudFront::OriginAccessControl').get('OriginAccessControlConfig.SigningBehavior')).toBe(
      'always',
    );
    const allowed = one('AWS::S3::BucketPolicy', 'Images')
      .list('PolicyDocument.Statement')
      .filter((statement) => dig(statement, 'Effect') === 'Allow')
      .map((statement) => dig(statement, 'Principal.Service'));
    expect(allowed).toEqual(['cloudfront.amazonaws.com']);
  });
});
