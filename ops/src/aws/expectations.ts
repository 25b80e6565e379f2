import { isRedirect, isSite } from '../../../infra/src/rules/edge.ts';
import { dig, type Found, type Platform, resources, text } from '../../../infra/src/rules/platform.ts';
import { Fault } from '../fault.ts';

/** What an account must show when it is as the templates say. */
export interface Expectations {
  readonly hosts: Readonly<Record<'site' | 'www' | 'api' | 'origin', string>>;
  /** Status of an answer to whoever asks the load balancer for pages without CloudFront's header. */
  readonly refusal: number;
  readonly healthPath: string;
  readonly backup: { readonly days: number; readonly window: string };
  /** Names of the alarms that are quiet when all is well: not those that scale. */
  readonly alarms: readonly string[];
}

/**
 * Reads them from the templates, so that no check waits for what nothing was told to answer.
 * @throws Fault when the templates lack what is asked about
 */
export function expectationsOf(platform: Platform): Expectations {
  const one = (type: string, holds: (found: Found) => boolean): Found => {
    const found = resources(platform, type).find(holds);
    if (!found) throw new Fault(`The templates have no ${type} as the checks need it`);
    return found;
  };
  const site = one('AWS::CloudFront::Distribution', isSite);
  const www = one('AWS::CloudFront::Distribution', isRedirect);
  const api = one('AWS::ElasticLoadBalancingV2::TargetGroup', (each) => each.get('Port') === 5000);
  const listener = one('AWS::ElasticLoadBalancingV2::Listener', (each) => each.get('Port') === 443);
  const database = one(
    'AWS::RDS::DBInstance',
    (each) => each.get('SourceDBInstanceIdentifier') === undefined,
  );
  const origin = site
    .list('DistributionConfig.Origins')
    .find((each) => dig(each, 'CustomOriginConfig') !== undefined);
  return {
    hosts: {
      site: text(site.get('DistributionConfig.Aliases.0')),
      www: text(www.get('DistributionConfig.Aliases.0')),
      api: apiHost(platform),
      origin: text(dig(origin, 'DomainName')),
    },
    refusal: Number(listener.get('DefaultActions.0.FixedResponseConfig.StatusCode')),
    healthPath: text(api.get('HealthCheckPath')),
    backup: {
      days: Number(database.get('BackupRetentionPeriod')),
      window: text(database.get('PreferredBackupWindow')),
    },
    // Those of the edge are in another region.
    alarms: resources(platform, 'AWS::CloudWatch::Alarm')
      .filter((each) => each.stack.region === database.stack.region)
      .map((each) => text(each.get('AlarmName')))
      .filter((name) => !/-scale-(up|down)$/.test(name)),
  };
}

/** The host whose rule asks for no secret. */
function apiHost(platform: Platform): string {
  const rule = resources(platform, 'AWS::ElasticLoadBalancingV2::ListenerRule').find(
    (each) => each.list('Conditions').length === 1,
  );
  return text(rule?.get('Conditions.0.HostHeaderConfig.Values.0'));
}
