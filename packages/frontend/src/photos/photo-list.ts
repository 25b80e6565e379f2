import { Store } from '../store.ts';
import { moved } from './order.ts';
import type { PhotoItem, RefusedFile } from './photo-item.ts';
import type { KnownPhoto } from './photo-means.ts';

/** It is at the API, whether it can be shown already or not. */
export const hasArrived = ({ state }: PhotoItem) => state === 'processing' || state === 'ready';

/** The photos of one listing as they are shown, in their order, and the files that are none of them. */
export class PhotoList extends Store {
  items: readonly PhotoItem[] = [];
  refused: readonly RefusedFile[] = [];

  /** Those that have arrived, in order: what the listing is told. */
  get imageIds(): string[] {
    return this.items.flatMap((item) => (item.imageId && hasArrived(item) ? [item.imageId] : []));
  }

  /** The photo that stands for the listing in lists. */
  get cover(): PhotoItem | undefined {
    return this.items.find(({ state }) => state !== 'failed');
  }

  get known(): KnownPhoto[] {
    return this.items.map(({ key, imageId }) => ({ key, imageId }));
  }

  /** Moves a photo to a place in the order; the first is the cover. */
  move(key: string, to: number): void {
    const items = moved(this.items, key, to);
    if (items === this.items) return;
    this.items = items;
    this.changed();
  }

  /** Takes a refused file off the list of them. */
  dismiss(key: string): void {
    this.refused = this.refused.filter((file) => file.key !== key);
    this.changed();
  }

  protected find(key: string): PhotoItem | undefined {
    return this.items.find((item) => item.key === key);
  }

  protected set(key: string, change: Partial<PhotoItem>): void {
    this.items = this.items.map((item) => (item.key === key ? { ...item, ...change } : item));
    this.changed();
  }
}
