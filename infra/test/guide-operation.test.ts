import { describe, expect, it } from 'vitest';
import { phases } from '../src/phases.ts';
import { dig, text } from '../src/rules/platform.ts';
import { phaseNames } from './synth.ts';
import { viewOf } from './view.ts';

/** Every row of the guide as a test, on every phase. */
describe.each(phaseNames)('the guide in phase %s, at the edge and in operation', (phase) => {
  const { all, one, container, alarm } = viewOf(phase);

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
    expect(names.sort()).toEqual([
      'thulubazaar-images',
      'thulubazaar-pages',
      'thulubazaar-static',
      'thulubazaar-status',
      'thulubazaar-updates',
    ]);
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
        'status.thulubazaar.com. A',
        'status.thulubazaar.com. AAAA',
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
    const [api, web] = [10, 20].map((priority) =>
      all('AWS::ElasticLoadBalancingV2::ListenerRule').find((each) => each.get('Priority') === priority),
    );
    expect(api?.get('Conditions.0.HostHeaderConfig.Values')).toEqual(['api.thulubazaar.com']);
    expect(web?.get('Conditions.0.HostHeaderConfig.Values')).toEqual([
      'thulubazaar.com',
      'origin.thulubazaar.com',
    ]);
    expect(web?.get('Conditions.1.HttpHeaderConfig.HttpHeaderName')).toBe('x-origin-secret');
    expect(text(web?.get('Conditions.1.HttpHeaderConfig.Values'))).toContain('{{resolve:secretsmanager:');
  });

  it('keeps the files of earlier releases, and asks the tasks for what the bucket lacks', () => {
    const [site] = all('AWS::CloudFront::Distribution');
    const [group] = site?.list('DistributionConfig.OriginGroups.Items') ?? [];
    expect(dig(group, 'FailoverCriteria.StatusCodes.Items')).toEqual([403, 404]);
    const files = site
      ?.list('DistributionConfig.CacheBehaviors')
      .filter((each) => dig(each, 'TargetOriginId') === dig(group, 'Id'));
    expect(files?.map((each) => dig(each, 'PathPattern'))).toEqual(['/_next/static/*', '/dist/*']);
    // A bucket that is asked under the site's name answers nothing.
    expect(files?.map((each) => dig(each, 'OriginRequestPolicyId'))).toEqual([undefined, undefined]);
    const kept = all('AWS::S3::Bucket').find((each) => text(each.get('BucketName')).includes('-files-'));
    expect(text(kept?.get('LifecycleConfiguration'))).not.toContain('Expiration');
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
      'ORIGIN_SECRET',
      'PERSONAL_DATA_KEYS',
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
    ['odd-code-requests', 'GreaterThanThreshold', 0, 1],
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

  it('rolls the web once the API is new: its pages ask what an API of before does not answer', () => {
    const api = one('AWS::ECS::Service', 'ApiService');
    const worker = one('AWS::ECS::Service', 'WorkerService');
    for (const { id } of [api, worker])
      expect(one('AWS::ECS::Service', 'WebService').resource.DependsOn).toContain(id);
    expect(worker.resource.DependsOn ?? []).not.toContain(one('AWS::ECS::Service', 'WebService').id);
    expect(api.resource.DependsOn ?? []).not.toContain(one('AWS::ECS::Service', 'WebService').id);
  });

  it('runs tasks above the base on Spot, and the worker wholly', () => {
    const base = phases[phase].web.onDemand;
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
    expect(kept.every((policy) => /^Retain/.test(policy ?? ''))).toBe(true);
  });
});

it('has a saved question to the logs for every alarm, of groups that exist', () => {
  const { all } = viewOf('scale');
  const groups = all('AWS::Logs::LogGroup').map((each) => text(each.get('LogGroupName')));
  const saved = all('AWS::Logs::QueryDefinition');
  const names = saved.map((each) => text(each.get('Name')).replace('thulubazaar/', ''));
  const alarms = all('AWS::CloudWatch::Alarm')
    .map((each) => text(each.get('AlarmName')).replace(/-\d$/, ''))
    .filter((name) => !/-scale-(up|down)$/.test(name));
  expect(alarms.filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => !alarms.includes(name))).toEqual([]);
  expect(
    saved.flatMap((each) => each.list('LogGroupNames').map(text)).filter((name) => !groups.includes(name)),
  ).toEqual([]);
});
