import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createContext } from './context.ts';
import { createHttpServer } from './http/server.ts';
import { startJobs } from './jobs.ts';
import { createMetricsServer } from './metrics.ts';
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
    await context.changes.close();
    await Promise.all([jobs?.stop(), closed]);
    await context.close();
  });
});
