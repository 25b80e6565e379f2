import { setTimeout as pause } from 'node:timers/promises';

const MINUTE = 60_000;
const MAX_FALLS = 5;

export interface Running {
  exited: Promise<unknown>;
  stop: () => Promise<void>;
}

interface Part {
  name: string;
  start: () => Promise<Running>;
  log: (line: string) => void;
  /** Called once; the part is not running then. */
  giveUp: (reason: Error) => void;
}

/**
 * Keeps one part running: a part that ends unasked is started again after 1, 2, 4 … seconds; the fifth time within a
 * minute is given up, because a shop that flickers is worse than one that says it is closed.
 * @returns what stops it, once it runs for the first time
 */
export async function supervise({ name, start, log, giveUp }: Part): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let running = await start();
  let falls: number[] = [];

  const watch = () =>
    running.exited.then((code) => {
      if (!stopping.signal.aborted) again(`${name} ended unexpectedly (${code})`);
    });

  const again = async (reason: string): Promise<void> => {
    falls = [...falls.filter((time) => time > Date.now() - MINUTE), Date.now()];
    if (falls.length >= MAX_FALLS) return giveUp(new Error(`${reason} ${MAX_FALLS} times within a minute`));
    const seconds = 2 ** (falls.length - 1);
    log(`${reason}; starting it again in ${seconds} s`);
    await pause(seconds * 1000, undefined, { signal: stopping.signal }).catch(() => {});
    if (stopping.signal.aborted) return;
    try {
      running = await start();
      if (stopping.signal.aborted) return running.stop();
      log(`${name} runs again`);
      watch();
    } catch (error) {
      if (!stopping.signal.aborted)
        again(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
    }
  };

  watch();
  return async () => {
    stopping.abort();
    await running.stop();
  };
}
