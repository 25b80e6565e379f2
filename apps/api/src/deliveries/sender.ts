import { setTimeout as pause } from 'node:timers/promises';
import type { Kernel } from '../kernel/kernel.ts';
import { leavingTopic } from '../notifications/notify.ts';
import { Allowance } from './allowance.ts';
import { type Channels, openChannels } from './channels/open-channels.ts';
import { begin, type Claimed, claimDue, nextDue, release } from './claim.ts';
import type { Outcome } from './delivery.ts';
import { packDigest } from './digest.ts';
import { pack } from './parcel.ts';
import { type Settled, settle } from './settle.ts';

type Sending = Pick<
  Kernel,
  'pool' | 'config' | 'encryption' | 'messages' | 'limits' | 'log' | 'broadcasts' | 'metrics'
>;

/** Taken at a time, and on their way at once. */
const batch = 100;
const lanes = 32;
/** A device that was not reached so often is doubtful. The other lanes stay free of them: an address that never answers holds up nobody. */
const doubtfulFrom = 3;
const doubtfulLanes = lanes / 2;
/**
 * At most so many a second, once so many have left at once: a hundred thousand that wait leave the database to whoever browses, and are
 * gone in three minutes.
 */
const pace = { second: 600, atOnce: 2000 };
/** Looked for at the latest after so long, should a broadcast be lost. */
const longestRest = 30_000;

/**
 * Sends what is to leave. It hears of it when a transaction commits, and otherwise waits until the next is due. Any number of
 * processes may have one.
 */
export class Sender {
  private readonly context: Sending;
  private readonly channels: Channels;
  private timer: NodeJS.Timeout | undefined;
  private draining: Promise<void> | null = null;
  private again = false;
  private doubtful = 0;
  private readonly allowance = new Allowance(pace);
  private stopped = false;
  private unsubscribe: () => void = () => {};

  constructor(context: Sending) {
    this.context = context;
    this.channels = openChannels(context);
  }

  start(): void {
    const wake = () => this.wake();
    this.unsubscribe = this.context.broadcasts.subscribe(leavingTopic, wake, wake);
    this.wake();
  }

  /** Lets what is on its way arrive; what was taken besides is due again when its time is over. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.unsubscribe();
    clearTimeout(this.timer);
    await this.draining;
    this.channels.close();
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.draining) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.draining = this.untilNothingIsDue().finally(() => {
      this.draining = null;
    });
  }

  private async untilNothingIsDue(): Promise<void> {
    let rest = longestRest;
    try {
      do {
        this.again = false;
        await this.drain();
      } while (this.again && !this.stopped);
      rest = Math.min(longestRest, Math.max(20, (await nextDue(this.context.pool)) ?? longestRest));
    } catch (error) {
      this.context.log.error({ err: error }, 'notifications could not be sent; trying again');
      rest = 5000;
    }
    if (!this.stopped) this.timer = setTimeout(() => this.wake(), rest);
  }

  /** Sends whatever is due now. */
  async drain(): Promise<void> {
    const { pool } = this.context;
    const writer = new Writer(this.context);
    const waiting: Claimed[] = [];
    let taking: Promise<void> | null = null;
    let isOver = false;
    const take = async () => {
      const found = await claimDue(pool, batch);
      waiting.push(...found);
      await this.allowance.spend(found.length);
      if (found.length === 0) isOver = true;
    };
    const lane = async () => {
      while (!this.stopped) {
        if (waiting.length < batch / 2 && !isOver) {
          taking ??= take().finally(() => {
            taking = null;
          });
          if (waiting.length === 0) await taking;
        }
        const claimed = waiting.shift();
        if (claimed) await writer.write(claimed, await this.sendOne(claimed));
        else if (isOver) return;
      }
    };
    const results = await Promise.allSettled(Array.from({ length: lanes }, lane));
    await Promise.allSettled([taking]);
    await writer.finish();
    await release(pool, waiting);
    for (const each of results) if (each.status === 'rejected') throw each.reason;
  }

  private async sendOne(claimed: Claimed): Promise<{ outcome: Settled['outcome']; showsOnce: boolean }> {
    const channel = this.channels.of(claimed.channel);
    if (!channel) return { outcome: { result: 'skipped', reason: 'not configured' }, showsOnce: true };
    const { showsOnce } = channel;
    // Whoever had it died while it was on its way.
    if (claimed.began_at && !showsOnce)
      return { outcome: { result: 'unclear', reason: 'interrupted' }, showsOnce };
    const send = async (): Promise<Settled['outcome']> => {
      const packed =
        claimed.notification_id === null
          ? await packDigest(this.context, claimed)
          : pack(this.context, claimed);
      if ('skip' in packed) return { result: 'skipped', reason: packed.skip };
      if ('later' in packed) return { result: 'put_off', reason: packed.later };
      if (!showsOnce && !(await begin(this.context.pool, claimed)))
        return { result: 'unclear', reason: 'taken by another' };
      return channel.send(packed.parcel, packed.to);
    };
    const outcome = await this.tryOnce(claimed, () => this.inTurn(claimed, send));
    return { outcome, showsOnce };
  }

  /** Sends to one that is doubtful while there is a lane for it. */
  private async inTurn(
    claimed: Claimed,
    send: () => Promise<Settled['outcome']>,
  ): Promise<Settled['outcome']> {
    if ((claimed.device_failures ?? 0) < doubtfulFrom) return send();
    if (this.doubtful >= doubtfulLanes) return { result: 'put_off', reason: 'others first' };
    this.doubtful += 1;
    try {
      return await send();
    } finally {
      this.doubtful -= 1;
    }
  }

  private async tryOnce(
    claimed: Claimed,
    send: () => Promise<Settled['outcome']>,
  ): Promise<Settled['outcome']> {
    const { log, metrics } = this.context;
    let outcome: Settled['outcome'];
    try {
      outcome = await send();
    } catch (error) {
      log.error({ err: error, channel: claimed.channel }, 'a notification could not be sent');
      outcome = {
        result: 'unclear',
        reason: error instanceof Error ? error.name : 'unknown',
      } satisfies Outcome;
    }
    metrics.deliveries.inc({ channel: claimed.channel, outcome: outcome.result });
    return outcome;
  }
}

type Done = Parameters<typeof settle>[1][number];

/** Writes down what became of each: those that come while it writes are written together. */
class Writer {
  private readonly context: Sending;
  private gathered: Done[] = [];
  private writing: Promise<void> | null = null;

  constructor(context: Sending) {
    this.context = context;
  }

  async write(
    claimed: Claimed,
    { outcome, showsOnce }: { outcome: Settled['outcome']; showsOnce: boolean },
  ): Promise<void> {
    this.gathered.push({ settled: { claimed, outcome }, showsOnce });
    this.writing ??= this.writeGathered().finally(() => {
      this.writing = null;
    });
  }

  async finish(): Promise<void> {
    while (this.writing || this.gathered.length > 0) {
      this.writing ??= this.writeGathered().finally(() => {
        this.writing = null;
      });
      await this.writing;
    }
  }

  private async writeGathered(): Promise<void> {
    while (this.gathered.length > 0) {
      const some = this.gathered.splice(0);
      try {
        await settle(this.context.pool, some);
      } catch (error) {
        // It was sent: what cannot be written is written again, as long as the process lives.
        this.context.log.warn(
          { err: error },
          'what became of notifications could not be written; trying again',
        );
        this.gathered.unshift(...some);
        await pause(1000);
      }
    }
  }
}
