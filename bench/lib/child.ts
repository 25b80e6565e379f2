import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface RunningServer {
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

/** A TCP port on loopback that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(timer);
}

/**
 * Starts a server in a process of its own and waits until it answers 200.
 * @param args of Node; the port is the server's to read from `env.PORT`, or the variable named
 * @throws when it ends or does not answer within 60 s, with the end of what it wrote
 */
export async function startServer(
  args: string[],
  {
    cwd,
    env,
    readyPath,
    portVariable = 'PORT',
  }: { cwd: string; env: Record<string, string>; readyPath: string; portVariable?: string },
): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    cwd,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      ...env,
      [portVariable]: String(port),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-2000);
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null || child.pid === undefined) break;
    const answer = await fetch(`${origin}${readyPath}`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return { origin, pid: child.pid, stop: () => stopChild(child) };
    await pause(100);
  }
  await stopChild(child);
  throw new Error(`${args.join(' ')} did not start: ${said}`);
}
