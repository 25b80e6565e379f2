import { readConfig } from '../kernel/config.ts';
import { closeServer, createHttpServer } from '../kernel/http/server.ts';
import { createMetricsServer } from '../kernel/metrics.ts';
import { prepareSearch, prepareSuggestions } from '../search/prepare.ts';
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
  await prepareSearch(context.reference);
  await listen(metrics, config.metricsPort, config.host);
  await listen(server, config.port, config.host);
  context.log.info({ port: config.port, metricsPort: config.metricsPort }, 'listening');
  onShutdown(context.log, async () => {
    // In this order: a stream that ends is asked for again at once, and is then refused.
    await context.broadcasts.close();
    metrics.close();
    // What is counted so far is not lost even if what follows should be cut short.
    await Promise.all([context.views.flush(), jobs?.stop(), closeServer(server)]);
    await context.close();
  });
  await prepareSuggestions(context.reference);
});
