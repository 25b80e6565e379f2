import path from 'node:path';
import { cacheDir } from '../bootstrap/paths.mjs';
import { Problem } from '../bootstrap/problem.mjs';
import { run } from '../lib/run.ts';
import { app, expoEnvironment } from './places.ts';

/** Runs a tool, and puts the end of what it said into the problem when it fails. */
export async function tool(
  name: string,
  args: string[],
  { cwd = app, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<void> {
  const log = path.join(cacheDir, 'logs', `mobile-${name}.log`);
  const lines: string[] = [];
  try {
    await run(process.execPath, args, {
      what: name,
      cwd,
      log,
      env: { ...expoEnvironment, ...env },
      onLine: (line) => lines.push(line),
    });
  } catch {
    throw new Problem(`${name} failed:\n${lines.slice(-60).join('\n')}`, `All it said is in ${log}`);
  }
}

/** A program of the app's own packages. */
export function ownTool(name: string, script: string, args: string[], env?: Record<string, string>) {
  return tool(name, [path.join(app, 'node_modules', script), ...args], env ? { env } : {});
}

export function expo(name: string, args: string[], env?: Record<string, string>): Promise<void> {
  return ownTool(name, 'expo/bin/cli', args, env);
}
