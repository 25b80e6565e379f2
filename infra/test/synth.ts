import type { PhaseName } from '../src/phases.ts';
import type { Platform } from '../src/rules/platform.ts';
import { type Context, readMade, type Synthesised } from '../src/templates.ts';

export const phaseNames: PhaseName[] = ['launch', 'growth', 'scale'];

/** An established site in each phase. */
const plain = (phase: PhaseName): Context => ({ established: 'true', phase });

/** Every option once, in as few templates as that takes. */
export const options = {
  firstDeployment: {
    established: 'false',
    phase: 'launch',
    nat: 'gateway',
    supplied: 'SPARROW_TOKEN,SPARROW_FROM,SMTP_URL,SENTRY_DSN',
  },
  withoutNat: { ...plain('growth'), nat: 'none', replicas: '1' },
  rotating: { ...plain('scale'), detach: 'true', originRevision: '2', connectionsRevision: '2' },
  manyReplicas: { ...plain('scale'), replicas: '3', scaling: 'high-resolution-target-tracking' },
} satisfies Record<string, Context>;

/** The site where releases are tried, as staging.test.ts reads it. */
export const stagingContext: Context = { established: 'true', phase: 'launch' };

/** What the tests look at; global-setup.ts has them made. */
export const contexts: Context[] = [...phaseNames.map(plain), ...Object.values(options)];

const read = new Map<string, Synthesised>();

/** One of `contexts`, read once in a test file. */
export function synthesised(context: Context): Synthesised {
  const key = JSON.stringify(context);
  const made = read.get(key) ?? readMade(context);
  read.set(key, made);
  return made;
}

export function platformOf(phase: PhaseName): Platform {
  return synthesised(plain(phase)).platform;
}
