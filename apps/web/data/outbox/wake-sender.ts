/** What the browser says of itself, and TypeScript does not know. */
interface WithSync {
  sync?: { register(tag: string): Promise<void> };
}

export const syncTag = 'outbox';

/**
 * Has the worker send what waits as soon as there is a line, be it after the browser was closed: where the browser can wake it. Where
 * it cannot, the next page that opens does.
 */
export async function registerSync(registration: object): Promise<void> {
  await (registration as WithSync).sync?.register(syncTag).catch(() => {});
}

/** The same from a page, which has it tried at once besides. */
export async function wakeSender(): Promise<void> {
  const worker = navigator.serviceWorker;
  if (!worker?.controller) return;
  await registerSync(await worker.ready);
  if (navigator.onLine) worker.controller.postMessage({ type: 'flush' });
}
