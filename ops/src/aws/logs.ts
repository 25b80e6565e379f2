import { FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { names } from '../../../infra/src/site.ts';
import { Fault } from '../fault.ts';
import type { Aws } from './clients.ts';
import type { ServiceName } from './services.ts';

export interface LogOptions {
  readonly service: ServiceName;
  readonly sinceSeconds: number;
  /** Asked after each round; false ends following. */
  readonly goesOn: () => boolean;
  readonly print: (line: string) => void;
}

/** Prints the log of a service from some time ago, oldest first, and what comes after as long as it goes on. */
export async function printLogs(
  aws: Aws,
  { service, sinceSeconds, goesOn, print }: LogOptions,
): Promise<void> {
  let from = aws.now() - sinceSeconds * 1000;
  const seen = new Set<string>();
  for (;;) {
    const newest = await printSince(aws, service, from, seen, print);
    // Lines arrive late and out of order, so the last ten seconds are asked for again.
    from = Math.max(from, newest - 10_000);
    if (!goesOn()) return;
    await aws.pause(2);
  }
}

async function printSince(
  aws: Aws,
  service: ServiceName,
  startTime: number,
  seen: Set<string>,
  print: (line: string) => void,
): Promise<number> {
  let nextToken: string | undefined;
  let newest = startTime;
  do {
    const page = await aws.logs.send(
      new FilterLogEventsCommand({ logGroupName: `/ecs/${names.cluster}-${service}`, startTime, nextToken }),
    );
    for (const { eventId = '', timestamp = 0, message = '' } of page.events ?? []) {
      if (seen.has(eventId)) continue;
      seen.add(eventId);
      newest = Math.max(newest, timestamp);
      print(`${new Date(timestamp).toISOString()} ${message.trimEnd()}`);
    }
    nextToken = page.nextToken;
  } while (nextToken);
  return newest;
}

/**
 * Seconds of `30s`, `10m`, `2h` or `1d`.
 * @throws Fault
 */
export function secondsOf(text: string): number {
  const [, amount, unit] = /^(\d+)([smhd])$/.exec(text) ?? [];
  const seconds = { s: 1, m: 60, h: 3600, d: 86_400 }[unit ?? ''];
  if (!seconds) throw new Fault(`"${text}" is no time such as 30s, 10m, 2h or 1d`);
  return Number(amount) * seconds;
}
