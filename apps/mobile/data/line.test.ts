import NetInfo, { type NetInfoState } from '@react-native-community/netinfo';
import { Platform } from 'react-native';
import { line } from './line.ts';

jest.mock('@react-native-community/netinfo', () => ({
  __esModule: true,
  default: { addEventListener: jest.fn(() => () => {}), configure: jest.fn() },
  NetInfoCellularGeneration: { '2g': '2g' },
}));

function tell(state: Partial<NetInfoState>): void {
  line.watch();
  const [told] = jest.mocked(NetInfo.addEventListener).mock.lastCall ?? [];
  told?.({
    type: 'wifi',
    isConnected: true,
    isInternetReachable: null,
    details: {},
    ...state,
  } as NetInfoState);
}

test('nobody else is asked whether there is a line', () => {
  const [given] = jest.mocked(NetInfo.configure).mock.lastCall ?? [];
  expect(given?.reachabilityShouldRun?.()).toBe(false);
});

test('what the phone says of its line holds; that it leads nowhere only Android knows', () => {
  Platform.OS = 'ios';
  tell({ isInternetReachable: false });
  expect(line.isOnline).toBe(true);
  tell({ isConnected: false });
  expect(line.isOnline).toBe(false);
  Platform.OS = 'android';
  tell({ isInternetReachable: false });
  expect(line.isOnline).toBe(false);
  tell({ isInternetReachable: true });
  expect(line.isOnline).toBe(true);
});
