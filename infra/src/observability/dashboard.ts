import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { project } from '../site.ts';
import type { Metrics } from './metrics.ts';

/** One page for a glance: traffic and errors, the tasks, the database. */
export function dashboard(scope: Construct, metrics: Metrics): void {
  const board = new cloudwatch.Dashboard(scope, 'Dashboard', { dashboardName: project });
  board.addWidgets(
    graph('Requests a minute', [metrics.requests]),
    graph('Errors a minute', [metrics.target5xx, metrics.balancer5xx]),
    graph('Response time, 95th percentile', [metrics.responseTime]),
  );
  board.addWidgets(
    graph(
      'CPU of tasks',
      ['web', 'api', 'worker'].map((service) =>
        metrics.ecs(service, 'CPUUtilization').with({ label: service }),
      ),
    ),
    graph(
      'Memory of tasks',
      ['web', 'api', 'worker'].map((service) =>
        metrics.ecs(service, 'MemoryUtilization').with({ label: service }),
      ),
    ),
    graph('Unhealthy tasks', [metrics.unhealthy('web'), metrics.unhealthy('api')]),
  );
  board.addWidgets(
    graph('Database CPU', [metrics.rds('CPUUtilization')]),
    graph('Database connections', [metrics.rds('DatabaseConnections')]),
    graph('Database free storage', [metrics.rds('FreeStorageSpace')]),
  );
}

function graph(title: string, left: cloudwatch.IMetric[]): cloudwatch.GraphWidget {
  return new cloudwatch.GraphWidget({ title, left, width: 8, height: 6 });
}
