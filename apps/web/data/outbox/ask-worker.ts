/** Asks the worker something; null where there is none, or it has nothing to say. */
export function askWorker<T>(said: object): Promise<T | null> {
  // Tests of what pages do run without a browser.
  const worker = globalThis.navigator?.serviceWorker?.controller;
  if (!worker) return Promise.resolve(null);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      resolve(data);
      port1.close();
    };
    worker.postMessage(said, [port2]);
  });
}
