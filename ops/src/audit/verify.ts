import { runHere, runOnAws, type Said } from '../api-program.ts';
import type { Aws } from '../aws/clients.ts';
import { Fault } from '../fault.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const program = { name: 'audit-verify' };

/**
 * Follows the chain of the audit, by a program of the API.
 * @returns that it is whole, how long it is and its last seal
 * @throws Fault with the first number that is wrong, or why it could not be read
 */
export async function verifyOnAws(aws: Aws, say: (line: string) => void): Promise<string> {
  return wordOf(await runOnAws(aws, program, (lines) => lines.length > 0, say));
}

/** The same with the database of `npm start` on this machine. */
export async function verifyLocal(env: Environment): Promise<string> {
  return wordOf(await runHere(env, program));
}

function wordOf({ lines: [word], failed }: Said): string {
  if (word?.startsWith('broken'))
    throw new Fault(`the audit is ${word}: that row or one before it was changed`);
  if (failed) throw failed;
  if (!word) throw new Fault('the audit said nothing: see the log of the API');
  return word;
}
