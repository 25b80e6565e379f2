import { readConfig } from '../kernel/config.ts';
import { createHttpServer } from '../kernel/http/server.ts';
import { createMetricsServer } from '../kernel/metrics.ts';
import { createApp } from './app.ts';
import { createContext } from './context.ts';
import { startJobs } from './jobs.ts';
import { listen, onShutdown, runMain } from './process.ts';

runMain(async () => {
  const config = readConfig(process.env);
  const context = await createContext(config);
  const server = createHttpServer(createApp(context));
  const metrics = createMetricsServer(context.metrics);
  const jobs = config.inlineWorker ? await startJobs(context) : null;
  await listen(metrics, config.metricsPort, config.host);
  await listen(server, config.port, config.host);
  context.log.info({ port: config.port, metricsPort: config.metricsPort }, 'listening');
  onShutdown(context.log, async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    metrics.close();
    await context.broadcasts.close();
    await Promise.all([jobs?.stop(), closed]);
    await context.close();
  });
});
