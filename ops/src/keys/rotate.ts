import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runHere, runOnAws, type Said } from '../api-program.ts';
import type { Aws } from '../aws/clients.ts';
import { Fault, messageOf } from '../fault.ts';
import { dataFolder } from '../local/source.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Rotation {
  /** Only says which keys are in use. */
  readonly count: boolean;
}

const program = ({ count }: Rotation) => ({ name: 'rotate-keys', args: count ? ['--count'] : [] });

/**
 * Runs the API's own program on AWS.
 * @returns what it said
 * @throws Fault when it fails; what it has encrypted by then stays, and it goes on from there the next time
 */
export async function rotateOnAws(
  aws: Aws,
  rotation: Rotation,
  say: (line: string) => void,
): Promise<readonly string[]> {
  return orThrow(await runOnAws(aws, program(rotation), isWhole, say));
}

/** The same with the database and the keys of `npm start` on this machine. */
export async function rotateLocal(env: Environment, rotation: Rotation): Promise<readonly string[]> {
  return orThrow(await runHere(env, program(rotation), readSecrets(env)));
}

function orThrow({ lines, failed }: Said): readonly string[] {
  if (failed) throw failed;
  return lines;
}

function readSecrets(env: Environment): Record<string, string> {
  const file = path.join(dataFolder(env), 'secrets.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Fault(`Cannot read the keys in ${file}: ${messageOf(error)}`);
  }
}

/** The program's last words say which keys are needed. */
function isWhole(lines: readonly string[]): boolean {
  return lines.some((line) => /^(only .* is in use|still needed: )/.test(line));
}
