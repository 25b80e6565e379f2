// What Hermes lacks of what the shared packages stand on; nothing where the engine has it.
import * as Crypto from 'expo-crypto';

// Ids of what is sent once are made on the phone.
if (typeof globalThis.crypto?.randomUUID !== 'function')
  Object.defineProperty(globalThis, 'crypto', {
    configurable: true,
    value: { randomUUID: Crypto.randomUUID, getRandomValues: Crypto.getRandomValues },
  });
