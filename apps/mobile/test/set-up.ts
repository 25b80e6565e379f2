// What tests have in place of the phone: shelves and secrets in memory.
jest.mock('~/data/shelf.ts', () => require('~/test/memory-shelf.ts'));
jest.mock('~/data/secrets.ts', () => {
  const kept = new Map<string, string>();
  return {
    secrets: {
      read: async (name: string) => kept.get(name) ?? null,
      keep: async (name: string, value: string) => void kept.set(name, value),
      drop: async (name: string) => void kept.delete(name),
    },
  };
});
jest.mock('@react-native-community/netinfo', () => ({
  __esModule: true,
  default: { addEventListener: () => () => {}, configure: () => {} },
  NetInfoCellularGeneration: { '2g': '2g' },
}));
jest.mock('react-native-keyboard-controller', () => require('react-native-keyboard-controller/jest'));
jest.mock('react-native-passkeys', () => ({ isSupported: () => false }));
jest.mock('react-native-worklets', () => require('react-native-worklets/src/mock'));
jest.mock('react-native-reanimated', () => require('react-native-reanimated/mock'));
require('react-native-gesture-handler/jestSetup');
