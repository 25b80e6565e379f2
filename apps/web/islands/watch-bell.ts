import { isWatched, meetWatched, setWatched, wantWatch, wasWanted } from '@/data/watched.ts';
import { flash } from './lib/flash.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  /** What it is about, as `watchKey` writes it. */
  'data-watch': string;
  'data-watched': string;
  'data-unwatched': string;
  'data-refused': string;
  'data-unreachable': string;
}

const changed = 'watchedchanged';

/**
 * Makes the button inside it (features/saved-searches/watch-bell.tsx) a bell: pressed, one hears of what is new; again, one
 * does not. Whoever is not signed in does so first, and what they pressed is done when they come back.
 */
class WatchBell extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const button = this.querySelector('button');
    const key = this.dataset.watch ?? '';
    if (!button) return;
    const paint = () => {
      this.toggleAttribute('data-on', isWatched(key));
    };
    let isBusy = false;
    const set = async (watch: boolean) => {
      if (isBusy) return;
      isBusy = true;
      // Not `disabled`: the focus stays on it.
      button.setAttribute('aria-disabled', 'true');
      const outcome = await setWatched(key, watch);
      button.removeAttribute('aria-disabled');
      isBusy = false;
      document.dispatchEvent(new Event(changed));
      if (outcome === 'signInFirst') signInFirst(key);
      else if (outcome === 'done') flash(watch ? this.dataset.watched : this.dataset.unwatched);
      else flash(this.dataset[outcome]);
    };
    button.addEventListener('click', () => set(!isWatched(key)), { signal });
    document.addEventListener(changed, paint, { signal });
    // Another tab, and a page that comes back as it was left.
    addEventListener('storage', paint, { signal });
    addEventListener('pageshow', paint, { signal });
    paint();
    if (wasWanted(key)) set(true);
    else meetWatched().then(paint);
  }
}

function signInFirst(key: string): void {
  wantWatch(key);
  const next = encodeURIComponent(location.pathname + location.search);
  location.assign(`/${document.documentElement.lang}/sign-in?next=${next}`);
}

defineIsland('watch-bell', WatchBell);
