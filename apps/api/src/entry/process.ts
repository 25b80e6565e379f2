import type { Server } from 'node:http';
import type { Log } from '../kernel/log.ts';

/** Runs an entrypoint: what it throws is one line on standard error and exit code 1. */
export function runMain(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}

/** Listens, or throws an error that names the port and what to do. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken
          ? new Error(`Port ${port} is taken by another program: stop it or choose another port.`)
          : error,
      );
    });
    server.listen(port, host, () => resolve());
  });
}

const graceMs = 25_000;

/** Stops once on SIGTERM or SIGINT: finishes what is under way, within the 30 s a load balancer drains. */
export function onShutdown(log: Log, stop: () => Promise<void>): void {
  let stopping = false;
  const begin = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), graceMs).unref();
    stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', begin);
  process.on('SIGINT', begin);
}
