import { randomInt } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { names } from '../../../infra/src/site.ts';
import { Fault } from '../fault.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Makes a password for the database and writes the two requests that set it, each to a file that only its owner may read: on a
 * command line it would stay in the shell's history and in the list of processes.
 * @returns the files
 * @throws Fault when the folder is missing, or others may look into it
 */
export function writePasswordRequests(folder: string): string[] {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) throw new Fault(`${folder} is no folder: mkdir -m 700 ${folder}`);
  if ((stat.mode & 0o077) !== 0) throw new Fault(`Others may look into ${folder}: chmod 700 ${folder}`);
  // Letters and digits, as Secrets Manager makes them: the password stands in a URL unescaped.
  const password = Array.from({ length: 48 }, () => letters[randomInt(letters.length)]).join('');
  const requests = {
    'database.json': {
      DBInstanceIdentifier: names.database,
      MasterUserPassword: password,
      ApplyImmediately: true,
    },
    'secret.json': {
      SecretId: names.secrets.database,
      SecretString: JSON.stringify({ username: names.databaseUser, password }),
    },
  };
  return Object.entries(requests).map(([name, request]) => {
    const file = path.join(folder, name);
    writeFileSync(file, JSON.stringify(request), { mode: 0o600, flag: 'wx' });
    return file;
  });
}
