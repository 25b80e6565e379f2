import { type SwitchCode, switchCodes } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError } from './errors.ts';
import { type Broadcasts, broadcast, defineTopic } from './events/broadcast.ts';
import type { Log } from './log.ts';

const switchedTopic = defineTopic<{ code: SwitchCode }>('switches');

/** Once it is committed, every process knows within moments. */
export async function tellSwitched(tx: pg.PoolClient, code: SwitchCode): Promise<void> {
  await broadcast(tx, switchedTopic, { code });
}

const retryMs = 5000;
const secondsToWait = 60;

/** What an admin has switched off, as every process knows it by heart. */
export class Switches {
  private off = new Set<SwitchCode>();
  // One after the other: an older answer never follows a newer one.
  private turn: Promise<void> = Promise.resolve();
  private retry: NodeJS.Timeout | undefined;
  private readonly pool: pg.Pool;
  private readonly broadcasts: Broadcasts;
  private readonly log: Log;

  constructor(pool: pg.Pool, broadcasts: Broadcasts, log: Log) {
    this.pool = pool;
    this.broadcasts = broadcasts;
    this.log = log;
    broadcasts.subscribe(
      switchedTopic,
      () => void this.load(),
      () => void this.load(),
    );
  }

  isOn(code: SwitchCode): boolean {
    return !this.off.has(code);
  }

  /** @throws AppError switched_off */
  require(code: SwitchCode): void {
    if (!this.isOn(code)) throw new AppError('switched_off', undefined, { retryAfter: secondsToWait });
  }

  /** Reads them anew. While that fails, what was known holds. */
  load(): Promise<void> {
    this.turn = this.turn.then(async () => {
      clearTimeout(this.retry);
      try {
        const { rows } = await this.pool.query<{ code: SwitchCode }>(
          'select code from switches where not is_on and code = any($1)',
          [switchCodes],
        );
        this.off = new Set(rows.map(({ code }) => code));
      } catch (error) {
        if (this.broadcasts.isClosed) return;
        this.log.warn({ err: error }, 'switches could not be read; trying again');
        this.retry = setTimeout(() => void this.load(), retryMs);
        this.retry.unref();
      }
    });
    return this.turn;
  }
}
