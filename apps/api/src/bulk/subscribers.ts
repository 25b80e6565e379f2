import type { Events } from '../kernel/events/events.ts';
import { photoReady } from '../photos/events.ts';
import { settleAfterPhoto } from './settle.ts';

/** A file is checked when its last photo is. */
export function subscribeBulk(events: Events): void {
  events.subscribe(photoReady, (tx, { imageId }) => settleAfterPhoto(tx, imageId));
}
