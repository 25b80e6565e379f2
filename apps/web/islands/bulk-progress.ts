import { send } from '@/data/plain-api.ts';
import { inDigits } from './lib/in-digits.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  'data-upload': string;
  'data-state': string;
}

interface Upload {
  state: string;
  rows: number;
  posted: number;
  faulty: number;
  photos: { all: number; done: number };
}

const everyMs = 2000;

/** Moves the bar of a file that is looked at or posted, and shows the page anew when that is done. */
class BulkProgress extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const { upload = '', state } = this.dataset;
    const bar = this.querySelector('progress');
    const count = this.querySelector('[data-count]');
    let isAsked = false;
    const look = async () => {
      // One at a time: on a slow line they would come out of order, and the bar go back.
      if (document.hidden || isAsked) return;
      isAsked = true;
      const answer = await send('GET /api/bulk/uploads/{id}', upload).catch(() => null);
      isAsked = false;
      if (!answer?.ok || signal.aborted) return;
      const now = (await answer.json()) as Upload;
      if (now.state !== state) return location.reload();
      const isPosting = state === 'posting';
      const [done, all] = isPosting ? [now.posted, now.rows - now.faulty] : [now.photos.done, now.photos.all];
      if (!bar || all === 0) return;
      bar.max = all;
      bar.value = done;
      if (count) count.textContent = inDigits(`${done} / ${all}`);
    };
    const timer = setInterval(look, everyMs);
    signal.addEventListener('abort', () => clearInterval(timer));
    document.addEventListener('visibilitychange', look, { signal });
  }
}

defineIsland('bulk-progress', BulkProgress);
