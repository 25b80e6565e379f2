import { type App, Tags } from 'aws-cdk-lib';
import { BackupStack } from './backup/backup-stack.ts';
import { EdgeStack } from './edge/edge-stack.ts';
import { FoundationStack } from './foundation/foundation-stack.ts';
import { ObservabilityStack } from './observability/observability-stack.ts';
import type { Phase } from './phases.ts';
import { MigrationsStack } from './services/migrations-stack.ts';
import { ServicesStack } from './services/services-stack.ts';
import { edgeRegion, hostnames, project, region, stackIds } from './site.ts';

export interface ServiceProps {
  readonly phase: Phase;
  readonly domain: string;
  /** Variables that the operator has put into the supplied secret. */
  readonly supplied: readonly string[];
  /** Whether the API shall let go of replicas and cache, before the next change removes them. */
  readonly detached: boolean;
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
export function addService(app: App, { phase, domain, supplied, detached }: ServiceProps): void {
  const hosts = hostnames(domain);
  const mumbai = { env: { region }, phase, hosts };

  const foundation = new FoundationStack(app, stackIds.foundation, { ...mumbai, detached });
  new MigrationsStack(app, stackIds.migrations, { ...mumbai, foundation, supplied });
  const services = new ServicesStack(app, stackIds.services, { ...mumbai, foundation, supplied });
  new EdgeStack(app, stackIds.edge, { env: { region: edgeRegion }, hosts });
  new ObservabilityStack(app, stackIds.observability, { ...mumbai, foundation, services });
  new BackupStack(app, stackIds.backup, { ...mumbai, foundation });

  // Not on listener rules: a tag there says nothing, and cfn-lint does not know it.
  Tags.of(app).add('project', project, {
    excludeResourceTypes: ['AWS::ElasticLoadBalancingV2::ListenerRule'],
  });
}
