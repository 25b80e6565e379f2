import { readFileSync } from 'node:fs';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { site } from './chosen-site.ts';
import { justify } from './justify.ts';
import { readPhase } from './phases.ts';
import { addService } from './service.ts';
import { withText } from './site-file.ts';
import { readSupplied } from './supplied.ts';

export interface AppProps {
  /** Values that win over the site's own file, such as `{ phase: 'growth' }`. */
  readonly context?: Record<string, unknown>;
  readonly outdir?: string;
}

/** The CDK app: the site of `infra/site.ts`, changed where the context says so, and cdk-nag over everything. */
export function createApp({ context, outdir }: AppProps = {}): App {
  const app = new App({
    context: { ...defaults(), ...context },
    outdir,
    analyticsReporting: false,
  });
  const given = withText(site, {
    domain: app.node.tryGetContext('domain'),
    phase: app.node.tryGetContext('phase'),
    nat: app.node.tryGetContext('nat'),
    replicas: app.node.tryGetContext('replicas'),
    scaling: app.node.tryGetContext('scaling'),
    supplied: app.node.tryGetContext('supplied'),
    established: app.node.tryGetContext('established'),
    detach: app.node.tryGetContext('detach'),
    connectionsRevision: app.node.tryGetContext('connectionsRevision'),
    originRevision: app.node.tryGetContext('originRevision'),
  });
  addService(app, {
    ...given,
    supplied: readSupplied(given.supplied),
    phase: readPhase(given.phase, given),
  });
  justify(app, {
    'CloudFormation-Validate::W3010':
      'Zones are written down, so that synthesis needs no account to look them up in.',
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

/** The CLI reads cdk.json itself; a test or another program that makes the app does not. */
function defaults(): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8')).context;
}
