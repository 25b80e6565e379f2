import { type App, Tags } from 'aws-cdk-lib';
import { AccessStack } from './access/access-stack.ts';
import { AwayStack } from './away/away-stack.ts';
import { BackupStack } from './backup/backup-stack.ts';
import { EdgeStack } from './edge/edge-stack.ts';
import { FoundationStack } from './foundation/foundation-stack.ts';
import { ObservabilityStack } from './observability/observability-stack.ts';
import type { Phase, PhaseOverrides } from './phases.ts';
import { MigrationsStack } from './services/migrations-stack.ts';
import { ServicesStack } from './services/services-stack.ts';
import { awayRegion, edgeRegion, hostnames, project, region, stackIds } from './site.ts';
import type { Site } from './site-file.ts';

/** A site whose phase and names are known to be right. */
export interface ServiceProps extends Omit<Site, 'phase' | keyof PhaseOverrides> {
  readonly phase: Phase;
}

/**
 * The platform:
 *
 *     visitor ──► CloudFront ──► load balancer ──► web ──► API ──► PostgreSQL (replicas), Valkey
 *     app ─────────────────────► load balancer ──────────► API ──► S3, SNS
 *                                                worker ─────────► PostgreSQL, S3, SNS
 *
 * No id depends on the phase, so a change of phase updates stacks in place.
 */
export function addService(app: App, props: ServiceProps): void {
  const { phase, supplied, established, originRevision, connectionsRevision } = props;
  const hosts = hostnames(props.domain);
  const mumbai = { env: { region }, phase, hosts, established, originRevision };

  const foundation = new FoundationStack(app, stackIds.foundation, {
    ...mumbai,
    connectionsRevision,
    detached: props.detach ?? false,
  });
  new MigrationsStack(app, stackIds.migrations, { ...mumbai, foundation, supplied });
  const services = new ServicesStack(app, stackIds.services, { ...mumbai, foundation, supplied });
  new EdgeStack(app, stackIds.edge, { env: { region: edgeRegion }, hosts, originRevision });
  new ObservabilityStack(app, stackIds.observability, { ...mumbai, foundation, services });
  new BackupStack(app, stackIds.backup, { ...mumbai, foundation });
  new AccessStack(app, stackIds.access, { env: { region }, repository: props.repository });
  new AwayStack(app, stackIds.away, { env: { region: awayRegion }, established });

  // Not on listener rules: a tag there says nothing, and cfn-lint does not know it.
  Tags.of(app).add('project', project, {
    excludeResourceTypes: ['AWS::ElasticLoadBalancingV2::ListenerRule'],
  });
}
