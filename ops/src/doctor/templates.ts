import { type Platform, resources } from '../../../infra/src/rules/platform.ts';
import { rules } from '../../../infra/src/rules/rules.ts';
import { type Item, item } from '../checklist.ts';

/** Words by which a rule of infra/ belongs to a row of the guide's launch checklist. */
const rows: readonly { name: string; type: string; count: number; rules: RegExp; fix: string }[] = [
  {
    name: 'RDS PostgreSQL created and configured',
    type: 'AWS::RDS::DBInstance',
    count: 1,
    rules: /^data/,
    fix: 'infra/src/foundation/database.ts',
  },
  {
    name: 'S3 bucket with proper permissions',
    type: 'AWS::S3::Bucket',
    count: 2,
    rules: /^data/,
    fix: 'infra/src/foundation/storage.ts',
  },
  {
    name: 'ECS cluster and services',
    type: 'AWS::ECS::Service',
    count: 3,
    rules: /^tasks/,
    fix: 'infra/src/services/services-stack.ts',
  },
  {
    name: 'ALB with health checks',
    type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    count: 2,
    rules: /^(network|edge)/,
    fix: 'infra/src/services/load-balancer.ts',
  },
  {
    name: 'CloudFront distribution',
    type: 'AWS::CloudFront::Distribution',
    count: 1,
    rules: /^edge/,
    fix: 'infra/src/edge/edge-stack.ts',
  },
  {
    name: 'SSL certificates attached',
    type: 'AWS::CertificateManager::Certificate',
    count: 2,
    rules: /^edge/,
    fix: 'infra/src/edge/edge-stack.ts',
  },
  {
    name: 'DNS in Route 53',
    type: 'AWS::Route53::RecordSet',
    count: 4,
    rules: /^edge/,
    fix: 'infra/src/edge/edge-stack.ts',
  },
  {
    name: 'Environment variables of the tasks',
    type: 'AWS::ECS::TaskDefinition',
    count: 4,
    rules: /^tasks/,
    fix: 'infra/src/environment.ts',
  },
  {
    name: 'CloudWatch alarms',
    type: 'AWS::CloudWatch::Alarm',
    count: 15,
    rules: /^watch/,
    fix: 'infra/src/observability/alarms.ts',
  },
  {
    name: 'Backups kept',
    type: 'AWS::Backup::BackupPlan',
    count: 1,
    rules: /^data/,
    fix: 'infra/src/backup/backup-stack.ts',
  },
  {
    name: 'Security groups',
    type: 'AWS::EC2::SecurityGroup',
    count: 5,
    rules: /^network/,
    fix: 'infra/src/foundation/network.ts',
  },
];

/** The guide's launch checklist, looked up in the templates and in the rules of infra/. */
export function templateItems(platform: Platform): Item[] {
  const findings = new Map(rules.map((rule) => [rule.id, rule.check(platform)]));
  const items = rows.map((row) => {
    const present = resources(platform, row.type).length;
    const broken = [...findings].filter(([id]) => row.rules.test(id)).flatMap(([, found]) => found);
    const [first] = broken;
    const what = `${present} ${row.type.replace('AWS::', '')} in the templates`;
    return item(row.name, present >= row.count && !first, first ?? what, `correct ${row.fix}`);
  });
  const all = [...findings.values()].flat();
  return [
    ...items,
    item(
      'Rules for what linters miss',
      all.length === 0,
      all[0] ?? `${rules.length} rules hold`,
      'correct infra/src',
    ),
  ];
}
