import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { execa } from 'execa';
import { Problem } from '../bootstrap/problem.mjs';
import { adopt } from './children.ts';

interface RunOptions {
  /** For messages: what this command does, e.g. "Building the web pages". */
  what: string;
  cwd: string;
  /** File for its whole output, begun anew. */
  log: string;
  env?: NodeJS.ProcessEnv;
  /** Receives every line of output. */
  onLine?: (line: string) => void;
  /** What to do when it fails, instead of "See <log>". */
  remedy?: string;
}

/**
 * Runs one command to its end with its output in a log file.
 * @throws Problem when it cannot be run or fails
 */
export async function run(
  command: string,
  args: string[],
  { what, cwd, log, env = process.env, onLine, remedy }: RunOptions,
): Promise<void> {
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const file = fs.createWriteStream(log);
  const lines: string[] = [];
  const child = adopt(
    execa(command, args, {
      ...{ cwd, env, extendEnv: false },
      ...{ stdin: 'ignore', all: true, buffer: false, reject: false },
      // A group of its own, so that stopping it also stops what it started.
      detached: process.platform !== 'win32',
    }),
  );
  for await (const line of child.iterable({ from: 'all' })) {
    lines.push(line);
    file.write(`${line}\n`);
    onLine?.(line);
  }
  file.end();
  const { failed, exitCode, signal, originalMessage } = await child;
  if (!failed) return;
  const reason = originalMessage ?? telling(lines) ?? `it ended with ${signal ?? exitCode}`;
  throw new Problem(`${what} failed: ${reason}`, remedy ?? `See ${log}`);
}

/** The line of a failed command's output that says most: the first error, else the last line. */
function telling(lines: string[]): string | undefined {
  const plain = lines.map((line) => stripVTControlCharacters(line).trim()).filter(Boolean);
  const first = (pattern: RegExp) => plain.find((line) => pattern.test(line));
  const error =
    first(/^(✘|npm error|\w*error\b.*\w)/i) ?? first(/error|cannot|not found|ENOENT|EACCES|ENOSPC/i);
  return (error ?? plain.at(-1))?.slice(0, 300).replace(/\.$/, '');
}
