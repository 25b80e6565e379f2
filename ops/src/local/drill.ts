import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../../scripts/postgres/start-postgres.ts';
import { backUp, connect } from './backup.ts';
import { type Check, checkCopy } from './checks.ts';

export interface DrillResult {
  readonly ok: boolean;
  readonly megabytes: number;
  readonly backupSeconds: number;
  /** From the loss until a checked copy serves. */
  readonly rtoSeconds: number;
  readonly restoreSeconds: number;
  readonly checkSeconds: number;
  /** How old the restored data was when the loss was assumed. */
  readonly rpoSeconds: number;
  readonly checks: readonly Check[];
}

/**
 * Makes a backup of a local database while it runs, restores it beside, checks the copy and removes it. The source is
 * never stopped or written to.
 * @param say receives each step
 */
export async function drill(url: string, say: (step: string) => void): Promise<DrillResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'thulu-drill-'));
  // Open to be passed through: as root, PostgreSQL runs as another user.
  chmodSync(folder, 0o711);
  const postgres = path.join(folder, 'postgres');
  mkdirSync(postgres);
  try {
    say('Backing up while it runs');
    const started = Date.now();
    const backup = await backUp(url, path.join(postgres, 'cluster'));
    try {
      const lost = Date.now();
      say('Restoring beside');
      const address = new URL(url);
      writeFileSync(path.join(postgres, 'password'), decodeURIComponent(address.password), { mode: 0o600 });
      await using server = await startPostgres({ dataDir: postgres });
      const restored = Date.now();
      say('Checking the copy');
      address.hostname = '127.0.0.1';
      address.port = String(server.port);
      const copy = await connect(address.href);
      const checks = await checkCopy(backup.asOf, copy);
      await copy.end();
      const checked = Date.now();
      return {
        ok: checks.every(({ ok }) => ok),
        megabytes: backup.bytes / 1e6,
        backupSeconds: (lost - started) / 1000,
        rtoSeconds: (checked - lost) / 1000,
        restoreSeconds: (restored - lost) / 1000,
        checkSeconds: (checked - restored) / 1000,
        rpoSeconds: Math.max(0, lost - backup.moment.getTime()) / 1000,
        checks,
      };
    } finally {
      await backup.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
