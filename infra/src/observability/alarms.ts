import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { databaseStorage, type Phase } from '../phases.ts';
import { names } from '../site.ts';
import type { Alarm } from './alarm.ts';
import type { Metrics } from './metrics.ts';

const gib = 1024 ** 3;

/** The alarms of a phase: the guide's five, and those it forgot. Each name is a heading of docs/operate.md. */
export function alarms(phase: Phase, metrics: Metrics): Alarm[] {
  return [
    ...serviceAlarms('web', metrics),
    ...serviceAlarms('api', metrics),
    {
      name: 'worker-stopped',
      says: 'The worker reports nothing: photos, alerts and mail wait in the queue.',
      metric: metrics.ecs('worker', 'CPUUtilization', { statistic: cloudwatch.Stats.SAMPLE_COUNT }),
      below: 1,
      minutes: 10,
      missingIsBad: true,
    },
    {
      name: 'target-5xx',
      says: 'Web or API answer more than ten errors a minute.',
      metric: metrics.target5xx,
      above: 10,
      minutes: 1,
    },
    {
      name: 'load-balancer-5xx',
      says: 'The load balancer itself answers more than ten errors a minute: no healthy task, or a timeout.',
      metric: metrics.balancer5xx,
      above: 10,
      minutes: 1,
    },
    {
      name: 'slow-responses',
      says: 'One answer in twenty takes longer than two seconds.',
      metric: metrics.responseTime,
      above: 2,
      minutes: 3,
    },
    {
      name: 'odd-code-requests',
      says: 'A network asks for very many sign-in codes, or the messages of a day are used up.',
      metric: metrics.codeAlerts,
      above: 0,
      minutes: 1,
    },
    ...databaseAlarms(phase, metrics),
    ...replicaAlarms(phase, metrics),
    ...cacheAlarms(phase, metrics),
  ];
}

function serviceAlarms(service: 'web' | 'api', metrics: Metrics): Alarm[] {
  return [
    {
      name: `${service}-cpu`,
      says: `CPU of ${service} is above 80 % although it may scale.`,
      metric: metrics.ecs(service, 'CPUUtilization'),
      above: 80,
      minutes: 5,
    },
    {
      name: `${service}-memory`,
      says: `Memory of ${service} is above 85 %: the next step is a killed task.`,
      metric: metrics.ecs(service, 'MemoryUtilization'),
      above: 85,
      minutes: 5,
    },
    {
      name: `${service}-unhealthy`,
      says: `A task of ${service} fails its health check.`,
      metric: metrics.unhealthy(service),
      above: 0,
      minutes: 5,
    },
  ];
}

function databaseAlarms(phase: Phase, metrics: Metrics): Alarm[] {
  return [
    {
      name: 'database-cpu',
      says: 'CPU of the database is above 80 %.',
      metric: metrics.rds('CPUUtilization'),
      above: 80,
      minutes: 5,
    },
    {
      name: 'database-connections',
      says: `More than 80 % of the ${phase.database.maxConnections} connections are in use.`,
      metric: metrics.rds('DatabaseConnections'),
      above: Math.floor(phase.database.maxConnections * 0.8),
      minutes: 5,
    },
    {
      name: 'database-storage',
      says: 'More than 80 % of the volume the database started with is used; it grows by itself at 90 %.',
      metric: metrics.rds('FreeStorageSpace'),
      below: databaseStorage.allocatedGiB * 0.2 * gib,
      minutes: 5,
    },
    {
      name: 'database-credits',
      says: 'CPU credits of the database run out: it stays fast and starts to cost more.',
      metric: metrics.rds('CPUCreditBalance'),
      below: 30,
      minutes: 10,
    },
    {
      name: 'database-surplus-credits',
      says: 'The database is charged for CPU above its baseline; a larger class may be cheaper.',
      metric: metrics.rds('CPUSurplusCreditsCharged'),
      above: 0,
      minutes: 15,
    },
  ];
}

function replicaAlarms(phase: Phase, metrics: Metrics): Alarm[] {
  return Array.from({ length: phase.database.replicas }, (_, index) => ({
    name: `replica-lag-${index + 1}`,
    says: `Replica ${index + 1} is more than 30 seconds behind.`,
    metric: metrics.rds('ReplicaLag', `${names.database}-replica-${index + 1}`),
    above: 30,
    minutes: 5,
  }));
}

function cacheAlarms(phase: Phase, metrics: Metrics): Alarm[] {
  if (!phase.cache) return [];
  return [
    {
      name: 'cache-memory',
      says: 'The cache is more than 80 % full and will soon evict.',
      metric: metrics.cache('DatabaseMemoryUsagePercentage'),
      above: 80,
      minutes: 5,
    },
  ];
}
