import { databaseStorage, type Phase, type PhaseName, phases } from '../../../infra/src/phases.ts';
import type { Assumptions } from '../cost/assumptions.ts';
import { hourlyShare } from '../traffic.ts';

/** Saturdays and bursts within the busiest hour, on top of the day's curve. */
const burst = 1.35;
const growsByItself = 'nothing: it grows by itself at 90 %';

/** One thing that will be the first to be too small, by the guide's thresholds. */
export interface Limit {
  readonly what: string;
  /** CloudWatch metric to watch. */
  readonly metric: string;
  readonly threshold: string;
  /** Share of the threshold that is used in the busiest minutes; 1 is the time to act. */
  readonly used: number;
  /** Visits a day at which the threshold is reached, all else equal; null when visits do not drive it. */
  readonly atVisits: number | null;
  readonly action: string;
}

export interface Plan {
  readonly visitsPerDay: number;
  readonly phase: PhaseName;
  readonly why: string;
  readonly next: PhaseName | null;
  readonly peakVisitsPerSecond: number;
  readonly peakApiPerSecond: number;
  /** The nearest limit that somebody has to act on. */
  readonly first: Limit | null;
  /** All of them, the nearest first. */
  readonly limits: readonly Limit[];
}

/** Which phase fits a number of visits a day, and what becomes too small first. */
export function planFor(visitsPerDay: number, assumptions: Assumptions): Plan {
  const order = Object.values(phases).sort((a, b) => a.visitsPerDay - b.visitsPerDay);
  const fits = order.findIndex((phase) => visitsPerDay <= phase.visitsPerDay);
  const index = fits === -1 ? order.length - 1 : fits;
  const phase = order[index] ?? phases.scale;
  const before = order[index - 1];
  const peak = (visitsPerDay * Math.max(...hourlyShare) * burst) / 3600;
  const limits = limitsOf(phase, order[index + 1] ?? null, visitsPerDay, peak, assumptions);
  return {
    visitsPerDay,
    phase: phase.name,
    why: reason(visitsPerDay, phase, before, fits === -1),
    next: order[index + 1]?.name ?? null,
    peakVisitsPerSecond: peak,
    peakApiPerSecond: peak * assumptions.apiRequests.value,
    first: limits.find(({ action }) => action !== growsByItself) ?? null,
    limits,
  };
}

function reason(visits: number, phase: Phase, before: Phase | undefined, beyond: boolean): string {
  const count = (value: number) => value.toLocaleString('en-US');
  if (beyond)
    return `${count(visits)} visits are more than the ${count(phase.visitsPerDay)} that ${phase.name} is made for: add replicas and tasks`;
  const from = before ? `over the ${count(before.visitsPerDay)} of ${before.name} and ` : '';
  return `${count(visits)} visits are ${from}within the ${count(phase.visitsPerDay)} of ${phase.name}`;
}

function limitsOf(
  phase: Phase,
  next: Phase | null,
  visits: number,
  peak: number,
  given: Assumptions,
): Limit[] {
  const webCpu =
    (peak * (1 - given.appShare.value) * given.pagesPerVisit.value * given.pageCpuMs.value) / 1000;
  const apiCpu = (peak * given.apiRequests.value * given.apiCpuMs.value) / 1000;
  const databaseCpu = (peak * given.databaseCpuMs.value) / 1000;
  const { database } = phase;
  const apiTasks = Math.max(phase.api.min, Math.ceil(apiCpu / 0.7 / (phase.api.cpu / 1024)));
  const connections = (apiTasks + 1) * database.poolSize;
  const grown = next ? `move to ${next.name}` : 'one more in infra/site.ts (replicas)';
  const limit = (what: string, metric: string, threshold: string, used: number, action: string): Limit => ({
    what,
    metric,
    threshold,
    used,
    atVisits: used > 0 ? visits / used : null,
    action,
  });
  const tasks = (name: 'web' | 'api', cpu: number) =>
    limit(
      `${name} tasks, all ${phase[name].max}`,
      `AWS/ECS CPUUtilization ${name}`,
      '> 70 % with every task running',
      cpu / (phase[name].max * (phase[name].cpu / 1024) * 0.7),
      next && next[name].cpu > phase[name].cpu
        ? `${next[name].cpu / 1024} vCPU a task: ${grown}`
        : 'raise max in infra/src/phases.ts',
    );
  const drivenByVisits = [
    tasks('web', webCpu),
    tasks('api', apiCpu),
    limit(
      `database CPU, ${database.instanceType}`,
      'AWS/RDS CPUUtilization',
      '> 70 % for 5 minutes',
      databaseCpu / (2 * 0.7),
      next ? `${next.database.instanceType}: ${grown}` : grown,
    ),
    limit(
      `database credits, ${database.instanceType}`,
      'AWS/RDS CPUCreditBalance',
      'the day above the baseline',
      (visits * given.databaseCpuMs.value) / 86_400_000 / baselineOf(database.instanceType),
      next ? `${next.database.instanceType}: ${grown}` : 'a class without credits, such as m6g.large',
    ),
    limit(
      `database volume, ${databaseStorage.allocatedGiB} GiB`,
      'AWS/RDS FreeStorageSpace',
      '> 80 % used',
      given.databaseGb.value / (databaseStorage.allocatedGiB * 0.8),
      growsByItself,
    ),
  ];
  const byTasks: Limit = {
    ...limit(
      `database connections, ${database.maxConnections}`,
      'AWS/RDS DatabaseConnections',
      '> 80 %',
      connections / (database.maxConnections * 0.8),
      phase.database.replicas > 0 ? 'another replica' : 'a replica (infra/site.ts)',
    ),
    atVisits: null,
  };
  return [...drivenByVisits, byTasks].sort((a, b) => b.used - a.used);
}

/** vCPU that a burstable class may use all day: 20 % of each of two, 30 % of a large one. */
function baselineOf(instanceType: string): number {
  return instanceType.endsWith('.large') ? 0.6 : 0.4;
}
