import { focusManager } from '@tanstack/react-query';
import { Store } from '@thulubazaar/frontend/store';
import { AppState } from 'react-native';

/** Whether somebody looks at the app. */
class Awake extends Store {
  isSeen = AppState.currentState !== 'background';

  watch(): () => void {
    const subscription = AppState.addEventListener('change', (state) => {
      // `inactive` is a call or the list of apps: it is still there.
      const isSeen = state !== 'background';
      if (isSeen === this.isSeen) return;
      this.isSeen = isSeen;
      focusManager.setFocused(isSeen);
      this.changed();
    });
    return () => subscription.remove();
  }
}

export const awake = new Awake();
