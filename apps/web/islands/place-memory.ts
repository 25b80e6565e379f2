import { rememberPlace } from '@/data/phone-memory.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  /** `RememberedPlace` as JSON. */
  'data-place': string;
}

/** Remembers the place that the page is of. */
class PlaceMemory extends IslandElement {
  protected override wake(): void {
    rememberPlace(JSON.parse(this.dataset.place ?? 'null'));
  }
}

defineIsland('place-memory', PlaceMemory);
