import NetInfo, { NetInfoCellularGeneration, type NetInfoState } from '@react-native-community/netinfo';
import { onlineManager } from '@tanstack/react-query';
import { Store } from '@thulubazaar/frontend/store';
import { Platform } from 'react-native';

// Where the phone itself does not know, the library would ask a server of Google's every minute: nobody is told that the app is open.
NetInfo.configure({ reachabilityShouldRun: () => false });

/** Only Android says whether a line leads anywhere; of what the library makes of that elsewhere nothing is known. */
function leadsNowhere({ isInternetReachable }: NetInfoState): boolean {
  return Platform.OS === 'android' && isInternetReachable === false;
}

/** The line of the phone: whether there is one, how thin it is, and when something last came over it. */
class Line extends Store {
  isOnline = true;
  /** Mobile data of the second generation, or data that the phone is told to save. */
  isThin = false;
  isMobile = false;
  lastHeard: Date | null = null;

  watch(): () => void {
    return NetInfo.addEventListener((state) => this.#now(state));
  }

  heard(): void {
    this.lastHeard = new Date();
  }

  #now(state: NetInfoState): void {
    const isOnline = state.isConnected !== false && !leadsNowhere(state);
    const generation = state.type === 'cellular' ? state.details.cellularGeneration : null;
    this.isOnline = isOnline;
    this.isMobile = state.type === 'cellular';
    this.isThin = generation === NetInfoCellularGeneration['2g'];
    onlineManager.setOnline(isOnline);
    this.changed();
  }
}

export const line = new Line();
