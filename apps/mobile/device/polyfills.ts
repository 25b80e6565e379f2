// What Hermes lacks of what the shared packages stand on; nothing where the engine has it.
import { shouldPolyfill } from '@formatjs/intl-segmenter/should-polyfill.js';
import * as Crypto from 'expo-crypto';

if (shouldPolyfill()) require('@formatjs/intl-segmenter/polyfill-force.js');

// Ids of what is sent once are made on the phone.
if (typeof globalThis.crypto?.randomUUID !== 'function')
  Object.defineProperty(globalThis, 'crypto', {
    configurable: true,
    value: { randomUUID: Crypto.randomUUID, getRandomValues: Crypto.getRandomValues },
  });
