import { setPriority } from 'node:os';
import { readConfig } from '../kernel/config.ts';
import { createMetricsServer } from '../kernel/metrics.ts';
import { afterTheApi } from '../kernel/priority.ts';
import { createContext } from './context.ts';
import { startJobs } from './jobs.ts';
import { listen, onShutdown, runMain } from './process.ts';

// Where both share a machine, whoever browses goes first. Threads that are started from here on inherit it.
try {
  setPriority(afterTheApi);
} catch {
  // Not allowed here: it works all the same.
}

runMain(async () => {
  const config = readConfig(process.env);
  const context = await createContext(config);
  const metrics = createMetricsServer(context.metrics);
  const jobs = await startJobs(context);
  await listen(metrics, config.metricsPort, config.host);
  context.log.info({ metricsPort: config.metricsPort }, 'working');
  onShutdown(context.log, async () => {
    metrics.close();
    await jobs.stop();
    await context.close();
  });
});
