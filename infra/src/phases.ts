/** The guide's three phases as data. Every stack keeps its id in all of them: a phase is only a property. */

export type PhaseName = 'launch' | 'growth' | 'scale';

/** CPU units (1024 = one vCPU) and memory in MiB of one Fargate task. */
export interface TaskSize {
  readonly cpu: 256 | 512 | 1024 | 2048;
  readonly memory: 512 | 1024 | 2048 | 4096;
}

/**
 * What Node gets in a task. Left alone it lets its heap grow to half of the memory before it collects with any zeal, and what
 * pages are kept and compressed in lies outside of the heap: two web tasks of 1 GB were killed within half an hour of the
 * scale phase's peak (bench/README.md).
 */
export function nodeOptions({ memory }: { readonly memory: number }): string {
  return `--max-old-space-size=${Math.max(256, Math.floor((memory * 5) / 16))}`;
}

/** A service that scales between two task counts. */
export interface ScaledService extends TaskSize {
  /** Tasks that Spot never takes away; those above prefer Spot. */
  readonly onDemand: number;
  readonly min: number;
  readonly max: number;
}

export type Scaling = 'step' | 'high-resolution-target-tracking';
export type Nat =
  | { readonly kind: 'instance' | 'gateway'; readonly count: 1 | 2 }
  | { readonly kind: 'none' };

export interface Phase {
  readonly name: PhaseName;
  /** The phase fits up to this many visits a day. */
  readonly visitsPerDay: number;
  readonly nat: Nat;
  readonly web: ScaledService;
  readonly api: ScaledService;
  /** One task, wholly on Spot: its jobs are rows in PostgreSQL and survive an interruption. */
  readonly worker: TaskSize;
  readonly scaling: Scaling;
  readonly database: DatabasePhase;
  /** Null leaves caching, rate limits and fan-out to the processes and PostgreSQL. */
  readonly cache: { readonly nodeType: string } | null;
  readonly logRetentionDays: 14 | 30 | 60;
  /** Above the phase's estimated cost, so that the budget speaks only when something is wrong. */
  readonly monthlyBudgetUsd: number;
}

export interface DatabasePhase {
  /** Class without the "db." prefix. */
  readonly instanceType: string;
  /** Set in the parameter group, so the connection alarm and the pool budget share one exact figure. */
  readonly maxConnections: number;
  /** Connections of one API or worker process (DATABASE_POOL_SIZE). */
  readonly poolSize: number;
  readonly multiAz: boolean;
  /** Off until read traffic is measured: see the alarms database-cpu and database-connections. */
  readonly replicas: 0 | 1 | 2 | 3;
  readonly replicaInstanceType: string;
}

/** Storage is equal in every phase because RDS can grow a volume but never shrink it. */
export const databaseStorage = { allocatedGiB: 20, maxAllocatedGiB: 200, backupRetentionDays: 7 };

/** Most tasks a rolling deployment may run, in percent of the desired count. */
export const maxHealthyPercent = 150;

const natInstance: Nat = { kind: 'instance', count: 1 };

const launch: Phase = {
  name: 'launch',
  visitsPerDay: 50_000,
  nat: natInstance,
  // One task alone carries this phase's busiest hour at less than half of its CPU, so the second may be on Spot.
  web: { cpu: 512, memory: 1024, onDemand: 1, min: 2, max: 10 },
  api: { cpu: 512, memory: 1024, onDemand: 1, min: 2, max: 10 },
  // Half a second of CPU and 122 MB a photo, 5,000 photos a day: a quarter of a vCPU is 12 % busy.
  worker: { cpu: 256, memory: 1024 },
  scaling: 'step',
  database: {
    instanceType: 't4g.small',
    maxConnections: 170,
    poolSize: 8,
    multiAz: false,
    replicas: 0,
    replicaInstanceType: 't4g.small',
  },
  cache: null,
  logRetentionDays: 14,
  monthlyBudgetUsd: 240,
};

const growth: Phase = {
  name: 'growth',
  visitsPerDay: 100_000,
  nat: natInstance,
  web: { cpu: 1024, memory: 2048, onDemand: 2, min: 2, max: 10 },
  api: { cpu: 1024, memory: 2048, onDemand: 2, min: 2, max: 10 },
  worker: { cpu: 512, memory: 1024 },
  scaling: 'step',
  database: {
    instanceType: 't4g.medium',
    maxConnections: 300,
    poolSize: 10,
    multiAz: false,
    replicas: 0,
    replicaInstanceType: 't4g.small',
  },
  cache: { nodeType: 'cache.t4g.micro' },
  logRetentionDays: 30,
  monthlyBudgetUsd: 480,
};

const scale: Phase = {
  name: 'scale',
  visitsPerDay: 200_000,
  nat: { kind: 'instance', count: 2 },
  // Six tasks at rest and up to twenty, of the size the growth phase settled on.
  web: { cpu: 1024, memory: 2048, onDemand: 3, min: 3, max: 10 },
  api: { cpu: 1024, memory: 2048, onDemand: 3, min: 3, max: 10 },
  worker: { cpu: 1024, memory: 2048 },
  scaling: 'step',
  database: {
    instanceType: 't4g.large',
    maxConnections: 600,
    poolSize: 10,
    multiAz: false,
    replicas: 1,
    replicaInstanceType: 't4g.medium',
  },
  cache: { nodeType: 'cache.t4g.small' },
  logRetentionDays: 30,
  monthlyBudgetUsd: 1_150,
};

export const phases: Readonly<Record<PhaseName, Phase>> = { launch, growth, scale };

/** What the operator may change on the command line without editing a phase (`-c nat=gateway`). */
export interface PhaseOverrides {
  readonly nat?: string;
  readonly replicas?: string;
  readonly scaling?: string;
  /** A site nobody but the operator visits: the parts of its phase, each as small as it goes. */
  readonly size?: 'small';
}

/** Enough to try a release on. One task of each, and of a rolling release two for a moment; the alarms and rules stay the same. */
function small(phase: Phase): Phase {
  const service = { cpu: 256, memory: 512, onDemand: 1, min: 1, max: 2 } as const;
  return {
    ...phase,
    visitsPerDay: 1000,
    web: service,
    api: service,
    worker: { cpu: 256, memory: 512 },
    database: {
      ...phase.database,
      instanceType: 't4g.micro',
      replicaInstanceType: 't4g.micro',
      maxConnections: 85,
      poolSize: 5,
    },
    logRetentionDays: 14,
    monthlyBudgetUsd: 150,
  };
}

/**
 * Reads a phase and its overrides.
 * @throws Error that names the value and the choices, when a value is not one of them
 */
export function readPhase(name: string, overrides: PhaseOverrides = {}): Phase {
  const chosen = phases[oneOf('phase', name, ['launch', 'growth', 'scale'])];
  const phase = overrides.size === 'small' ? small(chosen) : chosen;
  const nat = overrides.nat && oneOf('nat', overrides.nat, ['instance', 'gateway', 'none']);
  const replicas = overrides.replicas && oneOf('replicas', overrides.replicas, ['0', '1', '2', '3']);
  const scaling =
    overrides.scaling && oneOf('scaling', overrides.scaling, ['step', 'high-resolution-target-tracking']);
  const count = phase.nat.kind === 'none' ? 1 : phase.nat.count;
  return {
    ...phase,
    nat: !nat ? phase.nat : nat === 'none' ? { kind: nat } : { kind: nat, count },
    scaling: scaling || phase.scaling,
    database: replicas ? { ...phase.database, replicas: replicaCount(replicas) } : phase.database,
  };
}

function replicaCount(text: '0' | '1' | '2' | '3'): 0 | 1 | 2 | 3 {
  return ({ 0: 0, 1: 1, 2: 2, 3: 3 } as const)[text];
}

function oneOf<Choice extends string>(what: string, value: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value);
  if (!found) throw new Error(`${what} "${value}" is not one of ${choices.join(', ')}`);
  return found;
}
