import getPort from 'get-port';
import { portToPid } from 'pid-port';
import { Problem } from '../bootstrap/problem.mjs';
import { commandLine } from './processes.ts';

/**
 * Makes sure that nothing listens on a port, at any address of this machine.
 * @param what e.g. "the web pages"
 * @param variable environment variable that chooses another port
 */
export async function checkPort(port: number, what: string, variable: string): Promise<void> {
  if ((await getPort({ port })) === port) return;
  const pid = await portToPid({ port, host: '*' }).catch(() => undefined);
  const holder = pid && ` by ${commandLine(pid).slice(0, 60) || 'a program'} (process ${pid})`;
  throw new Problem(
    `Port ${port} for ${what} is taken${holder || ''}`,
    `Stop that program, or choose another port: ${variable}=${port + 1} npm start`,
  );
}

/**
 * A port from an environment variable.
 * @throws Problem when it is no port number
 */
export function portFrom(name: string, fallback: number): number {
  const text = process.env[name];
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem(`${name}=${text} is not a port number`, `Set ${name} to a number from 1 to 65535`);
}
