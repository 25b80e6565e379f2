import { pushState, startPush, stopPush } from '@/data/push.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

/**
 * Offers to tell this browser of what happens (shell/push-offer.tsx), and shows of its parts the one that goes with how it is. The
 * browser asks the person only once they have tapped.
 */
class PushOffer extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const paint = async () => {
      this.dataset.state = await pushState();
    };
    const on = (name: string, work: () => Promise<string>) => {
      const button = this.querySelector<HTMLButtonElement>(`button[name=${name}]`);
      button?.addEventListener(
        'click',
        async () => {
          button.disabled = true;
          try {
            this.dataset.state = await work();
          } catch {
            this.dataset.state = 'failed';
          }
          button.disabled = false;
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
