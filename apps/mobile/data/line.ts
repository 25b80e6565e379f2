import NetInfo, { NetInfoCellularGeneration, type NetInfoState } from '@react-native-community/netinfo';
import { onlineManager } from '@tanstack/react-query';
import { Store } from '@thulubazaar/frontend/store';

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
    const isOnline = state.isConnected !== false && state.isInternetReachable !== false;
    const generation = state.type === 'cellular' ? state.details.cellularGeneration : null;
    this.isOnline = isOnline;
    this.isMobile = state.type === 'cellular';
    this.isThin = generation === NetInfoCellularGeneration['2g'];
    onlineManager.setOnline(isOnline);
    this.changed();
  }
}

export const line = new Line();
