import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { dataDir } from '../bootstrap/paths.mjs';
import { errorCode, folderProblem, Problem } from '../bootstrap/problem.mjs';
import { stopLeftovers, watchChildren } from '../lib/children.ts';
import { birthMark, isSameProcess, type ProcessRecord } from '../lib/processes.ts';

const FILE = path.join(dataDir, 'run.json');

interface RunRecord extends ProcessRecord {
  address: string;
  children: ProcessRecord[];
}

/**
 * Claims the data folder for this process and ends what an earlier, killed one left running.
 * @param address where this one will be found
 * @returns gives the folder back
 * @throws Problem when ThuluBazaar already runs from this folder, or the folder cannot be written
 */
export async function claimFolder(address: string): Promise<() => void> {
  try {
    fs.mkdirSync(path.join(dataDir, 'logs'), { recursive: true });
    fs.accessSync(dataDir, fs.constants.W_OK);
    const earlier = readRecord();
    if (earlier && isSameProcess(earlier)) {
      throw new Problem(
        `ThuluBazaar already runs from this folder (process ${earlier.pid}) at ${earlier.address}`,
        `Open that address, or stop it first (Ctrl-C in its terminal, or "kill ${earlier.pid}")`,
      );
    }
    await stopLeftovers(earlier?.children ?? []);
    const self = { pid: process.pid, birth: birthMark(process.pid), address };
    watchChildren((children) => fs.writeFileSync(FILE, JSON.stringify({ ...self, children })));
  } catch (error) {
    throw folderProblem(error, dataDir);
  }
  return () => {
    watchChildren(() => {});
    fs.rmSync(FILE, { force: true });
  };
}

function readRecord(): RunRecord | undefined {
  try {
    return JSON.parse(fs.readFileSync(FILE, 'utf8'));
  } catch {
    return undefined;
  }
}

interface Secrets {
  AUTH_SECRET: string;
  INTERNAL_SECRET: string;
  PERSONAL_DATA_KEYS: string;
  VAPID_PUBLIC_KEY: string;
  VAPID_PRIVATE_KEY: string;
}

/** A key that browsers know this installation by when they are pushed to (RFC 8292). */
export function vapidKeys() {
  const keys = crypto.createECDH('prime256v1');
  const publicKey = keys.generateKeys('base64url');
  // A private key that begins with zeros is written without them.
  const privateKey = Buffer.from(keys.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url');
  return { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey };
}

/** The installation's own secrets, made once. Environment variables of the same names win. */
export function readSecrets(): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  let kept: Partial<Secrets> = {};
  try {
    kept = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    const code = errorCode(error);
    if (code && code !== 'ENOENT') throw folderProblem(error, dataDir);
    if (!code)
      throw new Problem(
        `${file} is damaged`,
        'Put back a copy: with another key nobody can read the phone numbers and e-mail addresses of the database',
      );
  }
  const fresh = () => crypto.randomBytes(32).toString('base64url');
  const made: Secrets = {
    AUTH_SECRET: fresh(),
    INTERNAL_SECRET: fresh(),
    PERSONAL_DATA_KEYS: `k1:${crypto.randomBytes(32).toString('base64')}`,
    ...vapidKeys(),
  };
  const secrets = { ...made, ...kept };
  if (Object.keys(kept).length < Object.keys(made).length) {
    fs.writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
  }
  const names = Object.keys(made) as (keyof Secrets)[];
  for (const name of names) secrets[name] = process.env[name] ?? secrets[name];
  return secrets;
}
