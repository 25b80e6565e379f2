import { describe, expect, it, vi } from 'vitest';

vi.hoisted(() => vi.stubEnv('THULU_SITE', 'staging'));

const { dig, resources, text } = await import('../src/rules/platform.ts');
const { check } = await import('../src/rules/rules.ts');
const { readMade } = await import('../src/templates.ts');
const { contexts, stagingContext } = await import('./synth.ts');
type Platform = import('../src/rules/platform.ts').Platform;

const made = readMade(stagingContext, 'staging');
const production = contexts.map((context) => readMade(context, 'production').platform);

/** The properties by which an account or a region knows a thing: two things cannot share their values. */
const naming =
  /^(AlarmName|BackupPlanName|BackupVaultName|BucketName|BudgetName|CacheClusterId|ClusterName|DashboardName|DBInstanceIdentifier|DBParameterGroupName|DBSubnetGroupName|DomainName|Family|FunctionName|GroupName|LogGroupName|MonitorName|Name|ReplicationGroupId|RepositoryName|RoleName|SecretName|SubscriptionName|TopicName|Url)$/;
/** Names within something that has a name of its own: a service of a cluster, a metric of a namespace, a record of a zone. */
const within = new Set([
  'AWS::ECS::Service',
  'AWS::ServiceDiscovery::Service',
  'AWS::ApplicationAutoScaling::ScalingPolicy',
  // Its family is that of an engine.
  'AWS::RDS::DBParameterGroup',
]);

function namesOf(platform: Platform): string[] {
  return resources(platform).flatMap((found) => {
    if (within.has(found.resource.Type)) return [];
    const own = { ...found.resource.Properties };
    const inner = [
      'Budget',
      'BackupPlan',
      'CachePolicyConfig',
      'AnomalyMonitor',
      'OriginAccessControlConfig',
    ];
    const parts = [own, ...inner.map((name) => own[name]).filter((one) => one !== undefined)];
    return parts.flatMap((part) =>
      Object.entries(part ?? {})
        // A reference leads to something of the same template.
        .filter(([name, value]) => naming.test(name) && !text(value).startsWith('{"Ref"'))
        .map(([name, value]) => `${found.resource.Type} ${name} ${text(value)} in ${found.stack.region}`),
    );
  });
}

describe('staging, in the account of the site', () => {
  it('has no name that the site has as well', () => {
    const taken = new Set(production.flatMap(namesOf));
    const own = namesOf(made.platform);
    expect(own.length).toBeGreaterThan(60);
    expect(own.filter((name) => taken.has(name))).toEqual([]);
  });

  it('has stacks, exports and measurements of its own', () => {
    const stacks = made.platform.map(({ name }) => name);
    expect(stacks.every((name) => name.startsWith('ThuluBazaarStaging'))).toBe(true);
    const namespaces = resources(made.platform, 'AWS::Logs::MetricFilter').map((each) =>
      dig(each.get('MetricTransformations.0'), 'MetricNamespace'),
    );
    expect(new Set(namespaces)).toEqual(new Set(['ThuluBazaarStaging']));
  });

  it('is the same platform by every rule, only smaller', () => {
    expect(made.findings).toEqual([]);
    expect(check(made.platform)).toEqual({});
    const kinds = (platform: Platform) => new Set(resources(platform).map(({ resource }) => resource.Type));
    const [launch = []] = production;
    const here = kinds(made.platform);
    // What an account has once is the site's: who says who somebody is, and the images that both run.
    expect([...kinds(launch)].filter((type) => !here.has(type))).toEqual([
      'AWS::IAM::OIDCProvider',
      'AWS::ECR::Repository',
    ]);
  });
});
