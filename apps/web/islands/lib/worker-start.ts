const workerPath = '/sw.js';
/** What pages are shown with, for the worker to keep: it was not there yet when the first one asked for them. */
const shown = /^\/(?:_next\/static|dist)\//;

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 10_000 });
  else setTimeout(work, 2000);
}

function whenLoaded(work: () => void, signal: AbortSignal): void {
  if (document.readyState === 'complete') whenIdle(work);
  else addEventListener('load', () => whenIdle(work), { signal, once: true });
}

function hello() {
  const { dataset, lang } = document.documentElement;
  return {
    type: 'hello',
    address: location.pathname + location.search,
    lang,
    signedIn: dataset.account !== undefined,
    low: dataset.low !== undefined,
    assets: performance.getEntriesByType('resource').flatMap(({ name }) => {
      const { origin, pathname } = new URL(name);
      return origin === location.origin && shown.test(pathname) ? [pathname] : [];
    }),
  };
}

/**
 * Starts the worker once the page has been shown and nothing else is to do, and tells it what was shown.
 * @param onWaiting another build is ready; called with what has it take over, and the page opened anew
 */
export function startWorker(signal: AbortSignal, onWaiting: (takeOver: () => void) => void): void {
  const container = navigator.serviceWorker;
  if (!container) return;
  whenLoaded(async () => {
    try {
      const registration = await container.register(workerPath);
      const look = () => {
        const { waiting } = registration;
        // The first one has nobody before it, and waits for nothing.
        if (waiting && container.controller) onWaiting(() => takeOver(container, waiting));
      };
      const follow = () => registration.installing?.addEventListener('statechange', look, { signal });
      look();
      // Opening the page may have found it already.
      follow();
      registration.addEventListener('updatefound', follow, { signal });
      const { active } = await container.ready;
      active?.postMessage(hello());
    } catch {
      // Without it pages are what they were before there was one.
    }
  }, signal);
}

function takeOver(container: ServiceWorkerContainer, waiting: ServiceWorker): void {
  container.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage({ type: 'takeOver' });
}
