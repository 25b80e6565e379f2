// An API process as the entrypoint starts it, without limits of how much one person may do.
import { createApp } from '../../src/entry/app.ts';
import { createContext } from '../../src/entry/context.ts';
import { listen, onShutdown, runMain } from '../../src/entry/process.ts';
import { readConfig } from '../../src/kernel/config.ts';
import { closeServer, createHttpServer } from '../../src/kernel/http/server.ts';
import { unlimited } from '../../src/kernel/limits/limits.ts';

runMain(async () => {
  const config = readConfig(process.env);
  const limits = { ...unlimited, giveBack: async () => {}, reset: async () => {}, close: async () => {} };
  const context = await createContext(config, { limits });
  const server = createHttpServer(createApp(context));
  await listen(server, config.port, config.host);
  onShutdown(context.log, async () => {
    await context.broadcasts.close();
    await closeServer(server);
    await context.close();
  });
});
