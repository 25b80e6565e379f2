import * as SecureStore from 'expo-secure-store';

// On iOS readable after the first unlock: a push may have to be answered while the phone is locked. Never leaves the phone.
const options: SecureStore.SecureStoreOptions = {
  keychainAccessible: SecureStore.AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY,
};

/** What nobody may read: in the keystore of Android, the keychain of iOS. */
export const secrets = {
  read: (name: string): Promise<string | null> => SecureStore.getItemAsync(name, options),
  keep: (name: string, value: string): Promise<void> => SecureStore.setItemAsync(name, value, options),
  drop: (name: string): Promise<void> => SecureStore.deleteItemAsync(name, options),
};
