import { readFileSync } from 'node:fs';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { justify } from './justify.ts';
import { readPhase } from './phases.ts';
import { addService } from './service.ts';

export interface AppProps {
  /** Values that win over cdk.json, such as `{ phase: 'growth' }`. */
  readonly context?: Record<string, unknown>;
  readonly outdir?: string;
}

/** The CDK app: a phase and a domain from the context, and cdk-nag over everything. */
export function createApp({ context, outdir }: AppProps = {}): App {
  const app = new App({
    context: { ...defaults(), ...context },
    outdir,
    analyticsReporting: false,
  });
  const read = (key: string): string | undefined => app.node.tryGetContext(key);
  addService(app, {
    domain: read('domain') ?? 'thulubazaar.com',
    detached: read('detach') === 'true',
    supplied: read('supplied')?.split(',') ?? [],
    phase: readPhase(read('phase') ?? 'launch', {
      nat: read('nat'),
      replicas: read('replicas'),
      scaling: read('scaling'),
    }),
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
