import { Store } from '@thulubazaar/frontend/store';
import type { PushState } from './push-kinds.ts';

/** In a browser the web pages tell; the app that is tried there does not. */
class NoPush extends Store {
  readonly state: PushState = 'absent';
  follow = (): (() => void) => () => {};
  ask = async (): Promise<boolean> => false;
  openSettings = (): void => {};
  stop = async (): Promise<void> => {};
}

export const push = new NoPush();
