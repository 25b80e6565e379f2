import { Store } from '@thulubazaar/frontend/store';

const name = 'moderation-keys';

/** Whether single keys do anything: who speaks to their computer, or whose hand shakes, can do without them. */
class KeysSetting extends Store {
  #isOn: boolean | null = null;

  readonly isOn = (): boolean => {
    this.#isOn ??= read();
    return this.#isOn;
  };

  set(isOn: boolean): void {
    this.#isOn = isOn;
    try {
      localStorage.setItem(name, isOn ? 'on' : 'off');
    } catch {
      // Then it is as said until the page is left.
    }
    this.changed();
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

export const keysSetting = new KeysSetting();
