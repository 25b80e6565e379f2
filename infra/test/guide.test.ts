import { describe, expect, it } from 'vitest';
import { phases } from '../src/phases.ts';
import { edges } from '../src/rules/network.ts';
import { dig, type Found, type Json, resources, text } from '../src/rules/platform.ts';
import { phaseNames, platformOf } from './synth.ts';

/** Every row of the guide as a test, on every phase. */
describe.each(phaseNames)('the guide in phase %s', (phase) => {
  const all = (type: string): Found[] => resources(platformOf(phase), type);
  const one = (type: string, id = ''): Found => {
    const found = all(type).find((each) => each.id.includes(id));
    if (!found) throw new Error(`No ${type} ${id}`);
    return found;
  };
  const primary = () => one('AWS::RDS::DBInstance', 'Primary');
  const container = (name: string): Json =>
    one('AWS::ECS::TaskDefinition', name).get('ContainerDefinitions.0') ?? null;
  const alarm = (name: string): Json[] => {
    const found = all('AWS::CloudWatch::Alarm').find((each) => each.get('AlarmName') === name);
    return ['ComparisonOperator', 'Threshold', 'Period', 'EvaluationPeriods'].map(
      (path) => found?.get(path) ?? null,
    );
  };

  it('is in ap-south-1, with only the edge in us-east-1', () => {
    const regions = platformOf(phase).map(({ name, region }) => `${name} ${region}`);
    expect(regions.filter((each) => !each.endsWith(' ap-south-1'))).toEqual(['ThuluBazaarEdge us-east-1']);
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
        '10.20.2.0/24 -> Nat tcp/587',
        '10.20.3.0/24 -> Nat tcp/443',
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

  it('serves India: price class 200, HTTP/3, TLS 1.2', () => {
    const distribution = one('AWS::CloudFront::Distribution');
    expect(distribution.get('DistributionConfig.PriceClass')).toBe('PriceClass_200');
    expect(distribution.get('DistributionConfig.HttpVersion')).toBe('http2and3');
    expect(distribution.get('DistributionConfig.ViewerCertificate.MinimumProtocolVersion')).toBe(
      'TLSv1.2_2021',
    );
  });

  it('has a cache policy each for pages, built files and photos', () => {
    const names = all('AWS::CloudFront::CachePolicy').map((each) => text(each.get('CachePolicyConfig.Name')));
    expect(names.sort()).toEqual(['thulubazaar-images', 'thulubazaar-pages', 'thulubazaar-static']);
  });

  it('has a certificate in us-east-1 for CloudFront and one in Mumbai for the load balancer', () => {
    const certificates = all('AWS::CertificateManager::Certificate').map(
      (each) => `${each.stack.region} ${each.get('DomainName')}`,
    );
    expect(certificates.sort()).toEqual(['ap-south-1 origin.thulubazaar.com', 'us-east-1 thulubazaar.com']);
  });

  it('has A and AAAA records for the site, and A records for the API and the origin', () => {
    const records = all('AWS::Route53::RecordSet').map((each) => `${each.get('Name')} ${each.get('Type')}`);
    expect(records.sort()).toEqual(
      [
        'api.thulubazaar.com. A',
        'origin.thulubazaar.com. A',
        'thulubazaar.com. A',
        'thulubazaar.com. AAAA',
        'www.thulubazaar.com. A',
        'www.thulubazaar.com. AAAA',
      ].sort(),
    );
  });

  it('redirects HTTP to HTTPS and accepts TLS 1.2 and 1.3 only', () => {
    const [http, https] = [80, 443].map((port) =>
      all('AWS::ElasticLoadBalancingV2::Listener').find((each) => each.get('Port') === port),
    );
    expect(http?.get('DefaultActions.0.RedirectConfig')).toEqual({
      Protocol: 'HTTPS',
      Port: '443',
      StatusCode: 'HTTP_301',
    });
    expect(https?.get('SslPolicy')).toBe('ELBSecurityPolicy-TLS13-1-2-2021-06');
  });

  it('routes the API by its host, and pages only with the secret of CloudFront', () => {
    const [api, web] = ['Api', 'Web'].map((id) =>
      one('AWS::ElasticLoadBalancingV2::ListenerRule', `${id}Rule`),
    );
    expect(api?.get('Conditions.0.HostHeaderConfig.Values')).toEqual(['api.thulubazaar.com']);
    expect(web?.get('Conditions.0.HostHeaderConfig.Values')).toEqual([
      'thulubazaar.com',
      'www.thulubazaar.com',
    ]);
    expect(web?.get('Conditions.1.HttpHeaderConfig.HttpHeaderName')).toBe('x-origin-secret');
    expect(text(web?.get('Conditions.1.HttpHeaderConfig.Values'))).toContain('{{resolve:secretsmanager:');
  });

  it('logs what reaches the load balancer', () => {
    const attributes = one('AWS::ElasticLoadBalancingV2::LoadBalancer').list('LoadBalancerAttributes');
    expect(attributes).toContainEqual({ Key: 'access_logs.s3.enabled', Value: 'true' });
  });

  it('has an encrypted cache with a password from phase 2 on', () => {
    const caches = all('AWS::ElastiCache::ReplicationGroup');
    expect(caches.map((each) => each.get('CacheNodeType'))).toEqual(
      { launch: [], growth: ['cache.t4g.micro'], scale: ['cache.t4g.small'] }[phase],
    );
    for (const cache of caches) {
      expect(cache.get('TransitEncryptionEnabled')).toBe(true);
      expect(text(cache.get('AuthToken'))).toContain('{{resolve:secretsmanager:');
    }
  });

  it('generates its secrets and gives the containers references to them', () => {
    const secrets = all('AWS::SecretsManager::Secret');
    expect(
      secrets.filter((each) => each.get('GenerateSecretString') === undefined).map((each) => each.id),
    ).toEqual([expect.stringContaining('Connections')]);
    const given = dig(container('Api'), 'Secrets');
    expect((Array.isArray(given) ? given : []).map((each) => text(dig(each, 'Name'))).sort()).toEqual([
      'AUTH_SECRET',
      'DATABASE_REPLICA_URL',
      'DATABASE_URL',
      'INTERNAL_SECRET',
      'REDIS_URL',
    ]);
  });

  it('may register push endpoints in SNS and mails alarms', () => {
    expect(text(one('AWS::IAM::Policy', 'ApiTaskDefinitionTaskRole').get('PolicyDocument'))).toContain(
      'sns:CreatePlatformEndpoint',
    );
    expect(one('AWS::SNS::Subscription').get('Protocol')).toBe('email');
  });

  it.each([
    ['web-cpu', 'GreaterThanThreshold', 80, 5],
    ['api-cpu', 'GreaterThanThreshold', 80, 5],
    ['database-cpu', 'GreaterThanThreshold', 80, 5],
    ['web-memory', 'GreaterThanThreshold', 85, 5],
    ['api-memory', 'GreaterThanThreshold', 85, 5],
    ['target-5xx', 'GreaterThanThreshold', 10, 1],
    ['load-balancer-5xx', 'GreaterThanThreshold', 10, 1],
    ['slow-responses', 'GreaterThanThreshold', 2, 3],
    ['database-storage', 'LessThanThreshold', 4 * 1024 ** 3, 5],
  ])('alarms: %s %s %d for %d minutes', (name, operator, threshold, minutes) => {
    expect(alarm(name)).toEqual([operator, threshold, 60, minutes]);
  });

  it('alarms at 80 % of the connections', () => {
    expect(alarm('database-connections')[1]).toBe(phases[phase].database.maxConnections * 0.8);
  });

  it('links every alarm to its paragraph in the handbook', () => {
    for (const each of all('AWS::CloudWatch::Alarm')) {
      expect(each.get('AlarmDescription')).toContain(`docs/operate.md#${each.get('AlarmName')}`);
    }
  });

  it('keeps logs for the days of the phase, under the names of the guide', () => {
    const groups = all('AWS::Logs::LogGroup');
    expect(new Set(groups.map((each) => each.get('RetentionInDays')))).toEqual(
      new Set([phases[phase].logRetentionDays]),
    );
    expect(groups.map((each) => text(each.get('LogGroupName'))).sort()).toEqual([
      '/aws/rds/instance/thulubazaar-db/postgresql',
      '/ecs/thulubazaar-api',
      '/ecs/thulubazaar-migrate',
      '/ecs/thulubazaar-web',
      '/ecs/thulubazaar-worker',
    ]);
  });

  it('has a dashboard and a monthly budget', () => {
    expect(all('AWS::CloudWatch::Dashboard')).toHaveLength(1);
    expect(one('AWS::Budgets::Budget').get('Budget.BudgetLimit')).toEqual({
      Amount: phases[phase].monthlyBudgetUsd,
      Unit: 'USD',
    });
  });

  it('archives a snapshot of the database every month for a year', () => {
    const rule = one('AWS::Backup::BackupPlan').get('BackupPlan.BackupPlanRule.0') ?? null;
    expect(dig(rule, 'ScheduleExpression')).toBe('cron(45 22 1 * ? *)');
    expect(dig(rule, 'Lifecycle.DeleteAfterDays')).toBe(365);
  });

  it('migrates with a task of its own, which a release runs before the services roll', () => {
    const migrate = all('AWS::ECS::TaskDefinition').find(
      (each) => each.stack.name === 'ThuluBazaarMigrations',
    );
    expect(migrate?.get('ContainerDefinitions.0.Command')).toEqual(['node', 'dist/migrate.js']);
  });

  it('runs tasks above the base on Spot, and the worker wholly', () => {
    const base = phases[phase].web.min;
    for (const name of ['Web', 'Api']) {
      expect(one('AWS::ECS::Service', `${name}Service`).get('CapacityProviderStrategy')).toEqual([
        { CapacityProvider: 'FARGATE', Base: base, Weight: 1 },
        { CapacityProvider: 'FARGATE_SPOT', Weight: 3 },
      ]);
    }
    expect(one('AWS::ECS::Service', 'Worker').get('CapacityProviderStrategy')).toEqual([
      { CapacityProvider: 'FARGATE_SPOT', Weight: 1 },
    ]);
  });

  it('protects the foundation from deletion', () => {
    const kept = all('AWS::S3::Bucket')
      .concat(all('AWS::ECR::Repository'))
      .map((each) => each.resource.DeletionPolicy);
    expect(new Set(kept)).toEqual(new Set(['Retain']));
  });
});
