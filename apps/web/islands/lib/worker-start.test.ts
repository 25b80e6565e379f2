import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startWorker } from './worker-start.ts';

class Registration extends EventTarget {
  installing: EventTarget | null = null;
  waiting: EventTarget | null = null;

  /** What is being installed is ready. */
  install(): void {
    const { installing } = this;
    [this.installing, this.waiting] = [null, installing];
    installing?.dispatchEvent(new Event('statechange'));
  }
}

let registration: Registration;
let ready: () => void;
let offered: number;

beforeEach(() => {
  registration = new Registration();
  offered = 0;
  const active = { postMessage() {} };
  const container = {
    controller: {},
    register: async () => registration,
    ready: new Promise((resolve) => (ready = () => resolve({ active }))),
  };
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('window', { requestIdleCallback: true });
  vi.stubGlobal('requestIdleCallback', (work: () => void) => work());
  vi.stubGlobal('location', { origin: 'https://x', pathname: '/en', search: '' });
  vi.stubGlobal('document', { readyState: 'complete', documentElement: { lang: 'en', dataset: {} } });
});
afterEach(() => vi.unstubAllGlobals());

async function started(): Promise<void> {
  startWorker(new AbortController().signal, () => (offered += 1));
  ready();
  await new Promise((resolve) => setTimeout(resolve));
}

it('offers another build that is found while the page is open', async () => {
  await started();
  registration.installing = new EventTarget();
  registration.dispatchEvent(new Event('updatefound'));
  registration.install();
  expect(offered).toBe(1);
});

it('offers one that was found by opening the page, before anybody listened', async () => {
  registration.installing = new EventTarget();
  await started();
  expect(offered).toBe(0);
  registration.install();
  expect(offered).toBe(1);
});
