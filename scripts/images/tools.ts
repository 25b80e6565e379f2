import { execFileSync, spawnSync } from 'node:child_process';
import { Problem } from '../bootstrap/problem.mjs';

const needed = { buildah: 'buildah', debootstrap: 'debootstrap', newuidmap: 'uidmap', unshare: 'util-linux' };

/** @throws Problem that names the packages which are missing */
export function checkTools(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new Problem(
      'Images are built without Docker by root on Linux alone',
      'Use docker buildx elsewhere',
    );
  const missing = Object.entries(needed).filter(([command]) => spawnSync('which', [command]).status !== 0);
  if (missing.length > 0)
    throw new Problem(
      `This machine lacks ${missing.map(([command]) => command).join(', ')}`,
      `Install them: apt-get install ${missing.map(([, name]) => name).join(' ')}`,
    );
}

/** Runs a command and gives what it printed. @throws with the end of what it said when it fails */
export function output(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    ...options,
  });
  if (status === 0) return stdout.trim();
  const said = `${stdout ?? ''}\n${stderr ?? ''}`.trim().split('\n').slice(-15).join('\n');
  throw new Error(`${command} ${args.slice(0, 3).join(' ')} failed: ${error?.message ?? said}`);
}

/** Runs a command whose progress a person wants to see. */
export function show(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): void {
  execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
}
