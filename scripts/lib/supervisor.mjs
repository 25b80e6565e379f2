const MINUTE = 60_000;
const MAX_FALLS = 5;

/**
 * Keeps one part running: a part that ends unasked is started again after 1, 2, 4 … seconds; the fifth time within a
 * minute is given up, because a shop that flickers is worse than one that says it is closed.
 * @param {object} options
 * @param {string} options.name
 * @param {() => Promise<{ exited: Promise<unknown>, stop: () => Promise<void> }>} options.start
 * @param {(line: string) => void} options.log
 * @param {(reason: Error) => void} options.giveUp called once; the part is not running then
 * @returns {Promise<{ stop: () => Promise<void> }>} once it runs for the first time
 */
export async function supervise({ name, start, log, giveUp }) {
  let stopping = false;
  let running = await start();
  let falls = [];
  /** @type {AbortController} */
  const wake = new AbortController();

  watch();
  return {
    stop: async () => {
      stopping = true;
      wake.abort();
      await running.stop();
    },
  };

  function watch() {
    running.exited.then((code) => {
      if (!stopping) again(`${name} ended unexpectedly (${code})`);
    });
  }

  async function again(reason) {
    falls = [...falls.filter((time) => time > Date.now() - MINUTE), Date.now()];
    if (falls.length >= MAX_FALLS) return giveUp(new Error(`${reason} ${MAX_FALLS} times within a minute`));
    const seconds = 2 ** (falls.length - 1);
    log(`${reason}; starting it again in ${seconds} s`);
    await pause(seconds * 1000, wake.signal);
    if (stopping) return;
    try {
      const next = await start();
      running = next;
      if (stopping) return next.stop();
      log(`${name} runs again`);
      watch();
    } catch (error) {
      if (!stopping) again(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
    }
  }
}

function pause(ms, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}
