import { pushState, startPush, stopPush } from '@/data/push.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

/**
 * Offers to tell this browser of what happens (shell/push-offer.tsx), and shows of its parts the one that goes with how it is. The
 * browser asks the person only once they have tapped.
 */
class PushOffer extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    let isBusy = false;
    let changes = 0;
    const paint = async () => {
      const before = changes;
      const state = await pushState();
      // Asked before it was changed here, or while it was, that may be no longer so.
      if (!isBusy && changes === before) this.dataset.state = state;
    };
    const on = (name: string, work: () => Promise<string>) => {
      const button = this.querySelector<HTMLButtonElement>(`button[name=${name}]`);
      button?.addEventListener(
        'click',
        async () => {
          // Not `disabled`: the focus stays on it where it stays.
          if (isBusy) return;
          isBusy = true;
          button.setAttribute('aria-disabled', 'true');
          this.dataset.state = await work().catch(() => 'failed');
          button.removeAttribute('aria-disabled');
          isBusy = false;
          changes += 1;
        },
        { signal },
      );
    };
    on('start', startPush);
    on('stop', stopPush);
    // They may have allowed it meanwhile, in the settings of the browser.
    addEventListener('pageshow', () => void paint(), { signal });
    document.addEventListener('visibilitychange', () => void paint(), { signal });
    void paint();
  }
}

defineIsland('push-offer', PushOffer);
