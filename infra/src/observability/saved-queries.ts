import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { logGroupOf, names, project } from '../site.ts';

const group = (task: 'web' | 'api' | 'worker') => logGroupOf(task);
const database = `/aws/rds/instance/${names.database}/postgresql`;

interface Query {
  readonly of: readonly string[];
  readonly says: readonly string[];
}

const slowest: Query = {
  of: [group('api')],
  says: [
    'filter msg = "request"',
    'stats count() as requests, pct(ms, 50) as p50, pct(ms, 95) as p95, max(ms) as most by method, path',
    'sort p95 desc',
    'limit 30',
  ],
};
const busiest: Query = {
  of: [group('api')],
  says: [
    'filter msg = "request"',
    'stats count() as requests, sum(ms) as total by method, path',
    'sort total desc',
    'limit 30',
  ],
};
const errors: Query = {
  of: [group('web'), group('api')],
  says: [
    'filter level >= 50 or status >= 500',
    'fields @timestamp, @log, path, status, err.message, err.stack',
    'sort @timestamp desc',
    'limit 100',
  ],
};
const ends: Query = {
  of: [group('web'), group('api'), group('worker')],
  says: [
    'filter @message like /listening|working|stopping|did not stop|out of memory|Configuration/',
    'fields @timestamp, @logStream, @message',
    'sort @timestamp desc',
    'limit 100',
  ],
};
const jobs: Query = {
  of: [group('worker')],
  says: ['fields @timestamp, level, msg, err.message', 'sort @timestamp desc', 'limit 100'],
};
const statements: Query = {
  of: [database],
  says: [
    'parse @message /duration: (?<ms>[\\d.]+) ms/',
    'filter ispresent(ms)',
    'fields @timestamp, ms, @message',
    'sort ms desc',
    'limit 30',
  ],
};
const connections: Query = {
  of: [database],
  says: [
    'filter @message like /FATAL|too many|terminating|deadlock/',
    'fields @timestamp, @message',
    'sort @timestamp desc',
    'limit 100',
  ],
};
const arrivals: Query = {
  of: [group('web'), group('api'), group('worker')],
  says: ['stats count() as lines by bin(5m), @log', 'sort bin(5m) desc', 'limit 100'],
};

const alerts: Query = {
  of: [group('api')],
  says: [
    'filter ispresent(alert)',
    'fields @timestamp, alert, reason, msg',
    'sort @timestamp desc',
    'limit 100',
  ],
};

/** What to ask the logs first when an alarm comes, by the alarm's name. */
const queries: Readonly<Record<string, Query>> = {
  'web-cpu': ends,
  'odd-code-requests': alerts,
  'api-cpu': busiest,
  'web-memory': ends,
  'api-memory': busiest,
  'web-unhealthy': ends,
  'api-unhealthy': ends,
  'worker-stopped': jobs,
  'target-5xx': errors,
  'load-balancer-5xx': ends,
  'slow-responses': slowest,
  'database-cpu': statements,
  'database-connections': connections,
  'database-storage': connections,
  'database-credits': statements,
  'database-surplus-credits': statements,
  'replica-lag': statements,
  'cache-memory': busiest,
  'nat-instance': arrivals,
  'nat-forwarding': arrivals,
  'site-unreachable': arrivals,
  'edge-5xx': errors,
};

/** Saves a query for each alarm in CloudWatch Logs Insights, under `thulubazaar/` and the alarm's name. */
export function saveQueries(scope: Construct): void {
  for (const [alarm, { of, says }] of Object.entries(queries))
    new logs.CfnQueryDefinition(scope, `Query-${alarm}`, {
      name: `${project}/${alarm}`,
      logGroupNames: [...of],
      queryString: says.join('\n| '),
    });
}
