import { spawn } from 'node:child_process';
import { Fault, messageOf } from '../fault.ts';

/** Runs another program; `capture` returns its output instead of showing it. */
export type Shell = (
  command: string,
  args: readonly string[],
  options?: { readonly cwd?: string; readonly capture?: boolean },
) => Promise<string>;

/**
 * @throws Fault when the program is missing or ends with another code than 0
 */
export const shell: Shell = (command, args, { cwd, capture = false } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd,
      stdio: ['inherit', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', (error) => {
      const missing = messageOf(error).includes('ENOENT');
      reject(new Fault(missing ? `${command} is not installed: see docs/operate.md` : messageOf(error)));
    });
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Fault(`${command} ${args[0] ?? ''} ended with ${code}${lastLine(output)}`));
    });
  });

function lastLine(output: string): string {
  const line = output.trim().split('\n').at(-1);
  return line ? `: ${line}` : '';
}
